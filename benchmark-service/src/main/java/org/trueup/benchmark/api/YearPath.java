package org.trueup.benchmark.api;

import jakarta.ws.rs.PathParam;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** The ACO and the performance year that a path names. */
public class YearPath {
  @PathParam("acoId")
  AcoId acoId;

  @PathParam("py")
  PerformanceYear performanceYear;

  AcoYear of() {
    return new AcoYear(acoId, performanceYear);
  }
}
