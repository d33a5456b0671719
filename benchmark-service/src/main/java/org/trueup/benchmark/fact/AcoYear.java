package org.trueup.benchmark.fact;

import org.trueup.contracts.event.Missing;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** One ACO in one performance year: what a benchmark is about. */
public record AcoYear(AcoId aco, PerformanceYear year) {

  /** Something the year lacks, with the request that would bring it. */
  public Missing missing(Missing.What what) {
    var path = "PUT /acos/" + aco + "/performance-years/" + year;
    var where =
        switch (what) {
          case AGREEMENT -> "assignment-service: PUT /acos/" + aco + "/agreements/{start}";
          case ASSIGNMENT -> "assignment-service: " + path + "/reported-assignment";
          case BENCHMARK ->
              "benchmark-service: " + path + "/reported-benchmarks/{PRELIMINARY|JUNE|FINAL}";
          case EXPENDITURES -> "benchmark-service: " + path + "/expenditures/{Q1|Q2|Q3|Q4|FINAL}";
          case QUALITY -> "settlement-service: " + path + "/quality";
          case PARTICIPANT_REVENUE -> "settlement-service: " + path + "/participant-revenue";
        };
    return new Missing(what, where);
  }

  /** Assigned people are known, and not how many of each enrollment type. */
  public Missing personYearsByType() {
    var where = missing(Missing.What.ASSIGNMENT).where() + " with personYearsByType";
    return new Missing(Missing.What.ASSIGNMENT, where);
  }

  /** {@code reported-benchmark/A9004/2018/FINAL/2}. */
  public String factId(String kind, OnFile<?, ?> fact) {
    return kind + "/" + this + "/" + fact.delivery() + "/" + fact.revision();
  }

  /** {@code A9004/2018}. */
  @Override
  public String toString() {
    return aco + "/" + year;
  }
}
