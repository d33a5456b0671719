package org.trueup.benchmark.input;

import static org.trueup.benchmark.input.InputColumn.optional;
import static org.trueup.benchmark.input.InputColumn.required;

import java.util.List;
import java.util.Locale;
import org.trueup.contracts.value.EnrollmentType;

/** The input tables of a benchmark. They are stored by their names, which never change. */
public enum InputTable {
  BENCHMARK_YEAR(
      "/acos/%s/agreements/%s/benchmark-years/%s",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.601(a)",
      required("type", Cell.TYPE),
      required("per_capita", Cell.DOLLARS_ABOVE_ZERO),
      required("person_years", Cell.PERSON_YEARS_ABOVE_ZERO),
      required("risk_score", Cell.RISK_SCORE),
      optional("dual_person_years", Cell.PERSON_YEARS)),
  BENCHMARK_TERMS(
      "/acos/%s/agreements/%s/benchmark-terms",
      Rows.ONE,
      "42 CFR 425.601(f); 42 CFR 425.660",
      required("times_regional", Cell.COUNT).alsoNamed("regional_adjustment_count"),
      optional("esrd_growth", Cell.FACTOR_ABOVE_ZERO),
      optional("aged_and_disabled_growth", Cell.FACTOR_ABOVE_ZERO)),
  PRIOR_YEARS(
      "/acos/%s/agreements/%s/prior-years",
      Rows.ONE_FOR_EACH_YEAR,
      "42 CFR 425.658; 42 CFR 425.602(c)(2)(ii)",
      required("year", Cell.YEAR),
      required("outcome", Cell.OUTCOME),
      required("per_capita", Cell.DOLLARS),
      required("person_years", Cell.PERSON_YEARS),
      required("final_sharing_rate", Cell.SHARE)),
  PROSPECTIVE_TREND_GROWTH(
      "/acos/%s/agreements/%s/prospective-trend-growth",
      Rows.ONE_FOR_EACH_YEAR,
      "42 CFR 425.660(b)",
      required("year", Cell.YEAR),
      required("esrd_growth", Cell.FACTOR_ABOVE_ZERO),
      required("aged_and_disabled_growth", Cell.FACTOR_ABOVE_ZERO)),
  PROSPECTIVE_TREND(
      "/acos/%s/performance-years/%s/prospective-trend",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.660",
      required("type", Cell.TYPE),
      required("factor", Cell.FACTOR_ABOVE_ZERO)),
  POPULATION_ADJUSTMENT(
      "/acos/%s/performance-years/%s/population-adjustment",
      Rows.ONE,
      "42 CFR 425.662",
      required("share", Cell.SHARE),
      optional("amount", Cell.DOLLARS_FROM_ZERO)),
  RISK_SCORES(
      "/acos/%s/performance-years/%s/risk-scores",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.605(a)(1)",
      required("type", Cell.TYPE),
      required("risk_score", Cell.RISK_SCORE),
      optional("demographic_growth", Cell.FACTOR_ABOVE_ZERO)),
  RISK_GROUPS(
      "/acos/%s/performance-years/%s/risk-groups",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.604(a)",
      required("type", Cell.TYPE),
      required("newly_risk_score_by3", Cell.RISK_SCORE),
      required("newly_risk_score", Cell.RISK_SCORE),
      required("newly_person_years", Cell.PERSON_YEARS_ABOVE_ZERO),
      required("continuously_risk_score_by3", Cell.RISK_SCORE),
      required("continuously_risk_score", Cell.RISK_SCORE),
      required("continuously_demographic_by3", Cell.FACTOR_ABOVE_ZERO),
      required("continuously_demographic", Cell.FACTOR_ABOVE_ZERO),
      required("continuously_person_years", Cell.PERSON_YEARS_ABOVE_ZERO)),
  NATIONAL_FACTORS(
      "/national-factors/%2$s",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.601(a)(5); 42 CFR 425.602(a)(5)",
      required("type", Cell.TYPE),
      required("per_capita", Cell.DOLLARS_ABOVE_ZERO),
      required("mean_risk_score", Cell.RISK_SCORE)),
  COUNTY_FACTORS(
      "/county-factors/%2$s",
      Rows.ONE_FOR_EACH_COUNTY_AND_TYPE,
      "42 CFR 425.601(c); 42 CFR 425.654",
      required("county", Cell.COUNTY),
      required("type", Cell.TYPE),
      required("per_capita", Cell.DOLLARS_ABOVE_ZERO),
      required("risk_score", Cell.RISK_SCORE),
      optional("demographic_score", Cell.FACTOR_ABOVE_ZERO),
      required("assignable_person_years", Cell.PERSON_YEARS_ABOVE_ZERO)),
  COUNTY_SHARES(
      "/acos/%s/county-shares/%s",
      Rows.ONE_FOR_EACH_COUNTY_AND_TYPE,
      "42 CFR 425.601(d)",
      required("county", Cell.COUNTY),
      required("type", Cell.TYPE),
      required("person_years", Cell.PERSON_YEARS)),
  /** Not yet updated to the performance year: no benchmark that a year is settled by. */
  REPORTED_HISTORICAL_BENCHMARK(
      "/acos/%s/performance-years/%s/reported-historical-benchmarks/%s",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.601(a); 42 CFR 425.652(a)",
      required("type", Cell.TYPE),
      required("per_capita", Cell.DOLLARS_ABOVE_ZERO)),
  REPORTED_NATIONAL_FIGURES(
      "/acos/%s/performance-years/%s/reported-national-figures/%s",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.601(a)(5); 42 CFR 425.652(a)(5)",
      required("type", Cell.TYPE),
      required("per_capita", Cell.DOLLARS_ABOVE_ZERO),
      optional("mean_risk_score", Cell.RISK_SCORE)),
  REPORTED_REGIONAL_FIGURES(
      "/acos/%s/performance-years/%s/reported-regional-figures/%s",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.601(c); 42 CFR 425.654",
      required("type", Cell.TYPE),
      required("per_capita", Cell.DOLLARS_ABOVE_ZERO),
      required("national_weight", Cell.SHARE)),
  REPORTED_TRUNCATION(
      "/acos/%s/performance-years/%s/reported-truncation/%s",
      Rows.ONE_FOR_EACH_TYPE,
      "42 CFR 425.601(a)(4); 42 CFR 425.652(a)(4)",
      required("type", Cell.TYPE),
      required("threshold", Cell.DOLLARS_ABOVE_ZERO));

  /** Which rows a table has. */
  enum Rows {
    ONE,
    ONE_FOR_EACH_YEAR("year"),
    ONE_FOR_EACH_TYPE("type"),
    ONE_FOR_EACH_COUNTY_AND_TYPE("county", "type");

    private final List<String> key;

    Rows(String... key) {
      this.key = List.of(key);
    }

    /** The columns that tell rows apart. */
    List<String> key() {
      return key;
    }

    /** How many rows belong together: a table has all types or is refused. */
    int together() {
      return key.contains("type") ? EnrollmentType.values().length : 1;
    }
  }

  private final String path;
  private final Rows rows;
  private final String cite;
  private final List<InputColumn> columns;

  InputTable(String path, Rows rows, String cite, InputColumn... columns) {
    this.path = path;
    this.rows = rows;
    this.cite = cite;
    this.columns = List.of(columns);
  }

  /** The form of its paths, to be filled with owner and subject. */
  String path() {
    return path;
  }

  Rows rows() {
    return rows;
  }

  /** The paragraph that asks for these figures. */
  public String cite() {
    return cite;
  }

  public List<InputColumn> columns() {
    return columns;
  }

  /** {@code benchmark-year}, as in the identifiers of facts. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
