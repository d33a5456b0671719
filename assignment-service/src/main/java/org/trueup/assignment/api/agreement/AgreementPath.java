package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;

/** The agreement that a path names: {@code /acos/A9004/agreements/2017-01-01}. */
public class AgreementPath {
  @PathParam("acoId")
  AcoId acoId;

  @Parameter(description = "The first day of the agreement.")
  @PathParam("start")
  AgreementStart start;
}
