package org.trueup.workbooks.sheet;

/** The sheets of CMS's workbooks that figures are read of. What is read stands in a file. */
public enum KnownSheet {
  /** The historical benchmark, as the settlement report shows it. */
  SETTLEMENT_TABLE_1,
  /** The updated benchmark. */
  SETTLEMENT_TABLE_2,
  /** Shared savings and losses. */
  SETTLEMENT_TABLE_3,
  SETTLEMENT_RENORMALIZATION,
  SETTLEMENT_TREND,
  /** The historical benchmark, which is not yet updated for any performance year. */
  BENCHMARK_TABLE_1,
  BENCHMARK_TREND,
  BENCHMARK_TRUNCATION,
  BENCHMARK_RENORMALIZATION,
  BENCHMARK_PROSPECTIVE_TREND,
  EXPENDITURES_TABLE_1,
  /** The same without episodes of COVID-19: what benchmarks and settlements are computed from. */
  EXPENDITURES_TABLE_1A,
  /** Regional expenditures and weights of the quarters so far. */
  EXPENDITURES_TABLE_2;

  /** How its name begins in a workbook. */
  public String beginning() {
    return SheetLayout.of(this).sheet();
  }
}
