package org.trueup.benchmark.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.fact.Restatement;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** What rows and events were written with must be read tomorrow: these texts never change. */
class StoredNamesTest {
  private static final AcoId ACO = new AcoId("A9004");

  @Test
  void tablesAreStoredUnderTheirNames() {
    assertThat(Stream.of(InputTable.values()).map(InputTable::name))
        .containsExactly(
            "BENCHMARK_YEAR",
            "BENCHMARK_TERMS",
            "PRIOR_YEARS",
            "PROSPECTIVE_TREND_GROWTH",
            "PROSPECTIVE_TREND",
            "POPULATION_ADJUSTMENT",
            "RISK_SCORES",
            "RISK_GROUPS",
            "NATIONAL_FACTORS",
            "COUNTY_FACTORS",
            "COUNTY_SHARES",
            "REPORTED_HISTORICAL_BENCHMARK",
            "REPORTED_NATIONAL_FIGURES",
            "REPORTED_REGIONAL_FIGURES",
            "REPORTED_TRUNCATION");
  }

  @Test
  void subjectsSayWhichTableItIs() {
    var year2021 = PerformanceYear.of(2021);

    assertThat(InputTableKey.nationalFactors(2021))
        .isEqualTo(new InputTableKey(InputTable.NATIONAL_FACTORS, "national", "2021"));
    assertThat(AssignablePopulation.CALENDAR_YEAR.countyFactors("2021").subject())
        .isEqualTo("2021");
    assertThat(AssignablePopulation.PROSPECTIVE_WINDOW.countyFactors("2021").subject())
        .isEqualTo("2021/prospective-window");
    assertThat(InputTableKey.nationalFactors(2020).from(year2021).subject())
        .isEqualTo("2020/from/2021");
    assertThat(InputTableKey.of(InputTable.BENCHMARK_YEAR, ACO, "2022-01-01/BY1"))
        .hasToString("benchmark-year/A9004/2022-01-01/BY1");
  }

  @Test
  void rowsAreStoredUnderTheFirstNameOfAColumn() {
    assertThat(InputTable.BENCHMARK_TERMS.columns())
        .extracting(InputColumn::name)
        .containsExactly("times_regional", "esrd_growth", "aged_and_disabled_growth");
  }

  @Test
  void deliveriesAndRestatementsKeepTheirWords() {
    assertThat(DeliveryKind.BENCHMARK).hasToString("reported-benchmark");
    assertThat(DeliveryKind.EXPENDITURES).hasToString("expenditures");
    assertThat(Stream.of(DeliveryKind.BENCHMARK.deliveries().getEnumConstants()).map(Enum::name))
        .containsExactly("PRELIMINARY", "JUNE", "FINAL");
    assertThat(Stream.of(DeliveryKind.EXPENDITURES.deliveries().getEnumConstants()).map(Enum::name))
        .containsExactly("Q1", "Q2", "Q3", "Q4", "FINAL");
    assertThat(Stream.of(Restatement.values()).map(Restatement::note))
        .containsExactly(
            "restated: PARTICIPANT_LIST",
            "restated: ASSIGNMENT_METHODOLOGY",
            "restated: ASSIGNMENT_RULES",
            "restated: RISK_MODEL");
    assertThat(Stream.of(BenchmarkYear.values()).map(Enum::name))
        .containsExactly("BY1", "BY2", "BY3");
    assertThat(Stream.of(ImportAnswer.Outcome.values()).map(Enum::name))
        .containsExactly("ACCEPTED", "UNCHANGED");
  }

  @Test
  void everyTableKnowsItsResource() {
    var population = AssignablePopulation.PROSPECTIVE_WINDOW;

    assertThat(InputTableKey.of(InputTable.BENCHMARK_YEAR, ACO, "2022-01-01/BY1").path())
        .isEqualTo("/acos/A9004/agreements/2022-01-01/benchmark-years/BY1");
    assertThat(InputTableKey.of(InputTable.PRIOR_YEARS, ACO, "2022-01-01").path())
        .isEqualTo("/acos/A9004/agreements/2022-01-01/prior-years");
    assertThat(InputTableKey.of(InputTable.RISK_SCORES, ACO, "2019A").path())
        .isEqualTo("/acos/A9004/performance-years/2019A/risk-scores");
    assertThat(InputTableKey.of(InputTable.COUNTY_SHARES, ACO, "2021").path())
        .isEqualTo("/acos/A9004/county-shares/2021");
    assertThat(InputTableKey.nationalFactors(2021).from(PerformanceYear.of(2024)).path())
        .isEqualTo("/national-factors/2021");
    assertThat(population.countyFactors("2021").path())
        .isEqualTo("/county-factors/2021?population=PROSPECTIVE_WINDOW");
  }
}
