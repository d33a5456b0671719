package org.trueup.rest;

import jakarta.ws.rs.PathParam;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The ACO and the performance year that a path names: {@code /acos/A9004/performance-years/2018}.
 */
public class AcoYearPath {
  @PathParam("acoId")
  AcoId acoId;

  @PathParam("py")
  PerformanceYear performanceYear;

  public AcoYear of() {
    return new AcoYear(acoId, performanceYear);
  }
}
