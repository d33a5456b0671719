package org.trueup.assignment.calculation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.Track;

class AgreementCheckTest {
  private static final Rules RULES = Rules.read();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/cases/wrong-agreements.csv",
      delimiter = '|',
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void refusesWithPlaceRuleAndParagraph(
      String title,
      String start,
      @Nullable String end,
      @Nullable String period,
      @Nullable String tracks,
      @Nullable String methodologies,
      @Nullable String minimumRate,
      @Nullable String structures,
      @Nullable String facts,
      @Nullable String history,
      String pointer,
      String rule,
      String cite) {
    var sent = new Sent(start, end, period, tracks, methodologies, minimumRate, structures);

    var faults =
        AgreementCheck.faults(sent.agreement(Sent.facts(facts)), Sent.history(history), RULES);

    assertThat(faults)
        .as(title)
        .anySatisfy(
            fault -> {
              assertThat(fault.where().pointer()).isEqualTo(pointer);
              assertThat(fault.cite()).contains(cite);
              assertThat(fault.rule()).startsWith(rule);
            });
  }

  @Test
  void findsAllFaultsAtOnce() {
    var sent =
        new Sent(
            "2018-01-01",
            "2030-12-31",
            "0",
            "2018=1+;2019=2",
            "2018=RETROSPECTIVE",
            "3%",
            "2019=REVENUE_BASED");

    var faults = AgreementCheck.faults(sent.agreement(), List.of(), RULES);

    assertThat(faults)
        .extracting(fault -> fault.where().pointer())
        .containsExactlyInAnyOrder(
            "/end",
            "/period",
            "/tracksByYear/2019",
            "/elections/minimumRate",
            "/methodologyByYear/2018",
            "/lossLimitStructureByYear/2018",
            "/lossLimitStructureByYear/2019");
  }

  @Test
  void refusesAYearThatAnotherAgreementOfTheAcoCovers() {
    var first = Sent.of("2014-01-01", "2014=1;2015=1;2016=1").agreement();
    var second = Sent.of("2016-01-01", "2016=1;2017=1").agreement();

    var faults = AgreementCheck.faults(second, List.of(first, second), RULES);

    assertThat(faults).extracting(Fault::cite).containsExactly("42 CFR 425.200(c)");
    assertThat(faults.getFirst().where().pointer()).isEqualTo("/tracksByYear/2016");
    assertThat(faults.getFirst().expected()).contains("2014-01-01");
  }

  @Test
  void letsHalfOf2019FollowTheOtherHalf() {
    var first =
        new Sent("2018-01-01", "2019-06-30", null, "2018=1;2019=1", null, null, null).agreement();
    var second = Sent.of("2019-07-01", "2019A=B;2020=B").agreement();

    assertThat(AgreementCheck.faults(second, List.of(first, second), RULES)).isEmpty();
  }

  @Test
  void saysNothingOfAStartNobodyReviewedBesideThatItIsNot() {
    var first = Sent.of("2016-01-01", "2016=1").agreement();
    var never = Sent.of("+999999999-01-01", "2016=1").agreement();

    assertThat(AgreementCheck.faults(first, List.of(first, never), RULES)).hasSize(1);
    assertThat(AgreementCheck.faults(never, List.of(first, never), RULES))
        .extracting(fault -> fault.where().pointer())
        .containsExactlyInAnyOrder("/start", "/tracksByYear/2016");
  }

  @Test
  void aYearNobodyReviewedIsTheFaultOfItsTrackAlone() {
    var sent =
        new Sent(
            "2026-01-01",
            null,
            null,
            "2026=A;2027=A",
            "2027=PROSPECTIVE",
            null,
            "2027=REVENUE_BASED");

    assertThat(AgreementCheck.faults(sent.agreement(), List.of(), RULES))
        .extracting(fault -> fault.where().pointer())
        .containsExactly("/tracksByYear/2027");
  }

  @Test
  void aStartNobodyReviewedIsTheOnlyFaultThatDependsOnIt() {
    var sent = Sent.of("2028-01-01", "2028=EN").agreement(Sent.facts("msr=0.01;visits=2"));

    var faults = AgreementCheck.faults(sent, List.of(), RULES);

    assertThat(faults)
        .extracting(fault -> fault.where().pointer())
        .containsExactly("/start", "/tracksByYear/2028");
    assertThat(faults.getFirst().sentence())
        .isEqualTo(
            "/start must be a start whose rules are reviewed: 2012-01-01 to 2027-01-01; "
                + NoRuleInForce.REMEDY
                + "; got 2028-01-01");
    assertThat(faults.getLast().expected())
        .endsWith("2012 to 2026; " + NoRuleInForce.REMEDY)
        .contains("--carry-forward", "TRUEUP_RULES_CARRY_FORWARD=true");
  }

  /** 42 CFR 425.110(a), 425.600(g), 90 FR 49266. */
  @Test
  void lowerLimitsAreForTheBasicTrackOfAgreementsFrom2027() {
    var rules = Rules.read(true);
    var reduced = Sent.facts("reduced=0.05");

    assertThat(pointers(Sent.of("2027-01-01", "2027=A").agreement(reduced), List.of(), rules))
        .isEmpty();
    assertThat(pointers(electing("2027-01-01", "2027=EN").agreement(reduced), List.of(), rules))
        .containsExactly("/tracksByYear/2027");
    assertThat(pointers(Sent.of("2026-01-01", "2026=A").agreement(reduced), List.of(), rules))
        .containsExactly("/facts/reducedLimits");
  }

  /** From 2027 the one-sided years are those of one agreement on the glide path, five at most. */
  @Test
  void aSecondAgreementOnTheGlidePathEndsWith2026() {
    var rules = Rules.read(true);
    var first = Sent.history("2022-01-01 2022=A;2023=A;2024=A;2025=A;2026=A");
    var earlier = Sent.history("2021-01-01 2021=A;2022=A;2023=A;2024=A;2025=A");

    assertThat(pointers(Sent.of("2027-01-01", "2027=A").agreement(), first, rules))
        .containsExactly("/tracksByYear/2027");
    assertThat(pointers(electing("2027-01-01", "2027=E").agreement(), first, rules)).isEmpty();
    assertThat(pointers(Sent.of("2026-01-01", "2026=A").agreement(), earlier, rules)).isEmpty();
  }

  private static Sent electing(String start, String tracks) {
    return new Sent(start, null, null, tracks, null, "SLIDING", null);
  }

  private static List<String> pointers(Agreement sent, List<Agreement> others, Rules rules) {
    return AgreementCheck.faults(sent, others, rules).stream()
        .map(fault -> fault.where().pointer())
        .toList();
  }

  @Test
  void whateverIsSentIsAnsweredByFaults() {
    var onFile =
        Sent.history("2011-01-01 2011=1 + 2016-01-01 2016=1;2017=1 left 2017-06-30").stream();
    var later = Stream.of("2028-01-01", "2031-07-01").map(start -> Sent.of(start, "2031=EN"));
    var others = Stream.concat(onFile, later.map(Sent::agreement)).toList();
    for (int year = 2010; year <= 2032; year++) {
      for (var track : Track.values()) {
        var tracks = "%1$d=%2$s;%3$d=%2$s".formatted(year, track, year + 1);
        var methodologies = (year + 1) + "=PROSPECTIVE";
        var structures = (year + 1) + "=REVENUE_BASED";
        var sent =
            new Sent(year + "-01-01", null, null, tracks, methodologies, "SLIDING", structures)
                .agreement(Sent.facts("msr=0.2;visits=0.3"));

        assertThatCode(() -> AgreementCheck.faults(sent, others, RULES))
            .as(tracks)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void namesTheTracksOnOffer() {
    var faults =
        AgreementCheck.faults(Sent.of("2020-01-01", "2020=1").agreement(), List.of(), RULES);

    assertThat(faults)
        .extracting(Fault::expected)
        .anySatisfy(expected -> assertThat(expected).contains("BASIC_A", "ENHANCED"));
  }

  @Test
  void refusesANameThatCannotBeShown() {
    var sent = Sent.of("2017-01-01", "2017=1").agreement();
    var named =
        new Agreement(
            sent.acoId(),
            "Cedar\u0000Point",
            sent.start(),
            null,
            null,
            sent.tracksByYear(),
            sent.methodologyByYear(),
            null,
            sent.lossLimitStructureByYear(),
            sent.participants(),
            sent.facts(),
            null);

    var faults = AgreementCheck.faults(named, List.of(), RULES);

    assertThat(faults).extracting(fault -> fault.where().pointer()).containsExactly("/acoName");
  }
}
