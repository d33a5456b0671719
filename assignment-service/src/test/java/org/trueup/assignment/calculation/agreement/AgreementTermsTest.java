package org.trueup.assignment.calculation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.RulesInForce;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

class AgreementTermsTest {
  private static final Rules RULES = Rules.read();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/complete-terms.csv", delimiter = '|', numLinesToSkip = 1)
  void fillsInWhatTheRulesSay(
      String title,
      String start,
      @Nullable String end,
      String tracks,
      @Nullable String methodologies,
      @Nullable String minimumRate,
      @Nullable String structures,
      String expectedEnd,
      String ruleSet,
      String expectedMethodologies,
      String expectedMinimumRate) {
    var agreement =
        new Sent(start, end, null, tracks, methodologies, minimumRate, structures).agreement();
    assertThat(AgreementCheck.faults(agreement, List.of(agreement), RULES)).as(title).isEmpty();

    var terms = AgreementTerms.of(agreement, List.of(agreement), RULES);

    assertThat(terms.end()).hasToString(expectedEnd);
    assertThat(terms.ruleSet()).hasToString(ruleSet);
    assertThat(terms.methodologyByYear())
        .isEqualTo(Sent.byYear(expectedMethodologies, AssignmentMethodology::valueOf));
    assertThat(terms.minimumRate()).hasToString(expectedMinimumRate);
  }

  @Test
  void countsTheYearsUnderATrackOverAllAgreements() {
    var first = Sent.of("2012-04-01", "2013=2;2014=2;2015=2").agreement();
    var second =
        new Sent("2016-01-01", null, null, "2016=2;2017=2", null, "SLIDING", null).agreement();
    var all = List.of(second, first);

    assertThat(AgreementTerms.of(first, all, RULES).yearInTrack()).isEqualTo(years(2013, 1, 2, 3));
    assertThat(AgreementTerms.of(second, all, RULES).yearInTrack()).isEqualTo(years(2016, 4, 5));
  }

  @Test
  void countsAnewUnderAnotherTrack() {
    var agreement =
        new Sent(
                "2016-01-01",
                null,
                null,
                "2016=1;2017=1;2018=1+",
                null,
                "SLIDING",
                "2018=BENCHMARK_BASED")
            .agreement();

    var terms = AgreementTerms.of(agreement, List.of(agreement), RULES);

    assertThat(terms.yearInTrack())
        .isEqualTo(
            Map.of(
                PerformanceYear.of(2016),
                1,
                PerformanceYear.of(2017),
                2,
                PerformanceYear.of(2018),
                1));
  }

  @Test
  void numbersPeriodsInTheOrderOfStartsUnlessTheyAreSent() {
    var first = Sent.of("2013-01-01", "2013=1").agreement();
    var second = new Sent("2016-01-01", null, "4", "2016=1", null, null, null).agreement();
    var third = Sent.of("2020-01-01", "2020=A").agreement();
    var all = List.of(third, second, first);

    assertThat(all)
        .extracting(agreement -> AgreementTerms.of(agreement, all, RULES).period())
        .containsExactly(5, 4, 1);
  }

  @Test
  void saysWhichYearRestsOnARuleNobodyVerified() {
    var agreement =
        new Sent("2020-01-01", null, null, "2020=B;2021=B", "2020=PROSPECTIVE", null, null)
            .agreement();

    assertThat(provisional(agreement, 2020)).isEmpty();
    assertThat(provisional(agreement, 2021)).containsExactly("assignment-methodology.yaml");
  }

  private static List<String> provisional(Agreement agreement, int year) {
    var methodology =
        AgreementTerms.methodologyUnlessChosen(agreement, PerformanceYear.of(year), RULES);
    return new RulesInForce(methodology, Optional.empty()).provisional();
  }

  private static Map<PerformanceYear, Integer> years(int first, int... ordinals) {
    var years = new TreeMap<PerformanceYear, Integer>();
    for (int i = 0; i < ordinals.length; i++) {
      years.put(PerformanceYear.of(first + i), ordinals[i]);
    }
    return years;
  }
}
