package org.trueup.assignment.calculation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.assignment.calculation.claims.CandidateBeneficiary.Month;
import org.trueup.assignment.calculation.claims.ClaimLine.Marks;
import org.trueup.assignment.rules.list.TurnoverReason;

/** 42 CFR 425.400 to 425.402; CMS methodology specifications v11, section 2.3.3. */
class ClaimsAssignmentTest {
  private static final Decision ELSEWHERE =
      new Decision.NotAssigned(TurnoverReason.PLURALITY_ELSEWHERE, true);
  private static final Decision NOT_SEEN =
      new Decision.NotAssigned(TurnoverReason.NO_VISIT_OR_OTHER, false);

  private static Decision step(int step) {
    return new Decision.Assigned(step, false, false);
  }

  private static Decision not(TurnoverReason reason) {
    return new Decision.NotAssigned(reason, false);
  }

  private static SampleClaimsPopulation in(int year) {
    return new SampleClaimsPopulation(year);
  }

  @Test
  void whoGotMostPrimaryCareHereIsAssigned() {
    assertThat(
            in(2018)
                .visit("1", "08", "2018-02-01", 101)
                .visit("2", "11", "2018-03-01", 100)
                .decision())
        .isEqualTo(step(1));
  }

  @Test
  void whoGotMoreElsewhereIsNot() {
    assertThat(
            in(2018)
                .visit("1", "08", "2018-02-01", 99)
                .visit("2", "11", "2018-03-01", 100)
                .decision())
        .isEqualTo(ELSEWHERE);
  }

  @Test
  void theParticipantsOfAnAcoCountTogetherPracticesOfNoneEachByItself() {
    var twoOfTheOther = in(2018).visit("1", "08", "2018-02-01", 100);
    twoOfTheOther.visit("2", "08", "2018-03-01", 60).visit("3", "08", "2018-04-01", 60);
    assertThat(twoOfTheOther.decision()).isEqualTo(ELSEWHERE);

    var twoOfNone = in(2018).visit("1", "08", "2018-02-01", 100);
    twoOfNone.visit("8", "08", "2018-03-01", 60).visit("9", "08", "2018-04-01", 60);
    assertThat(twoOfNone.decision()).isEqualTo(step(1));
  }

  @Test
  void aPracticeOfTwoAcosCountsForNobody() {
    assertThat(
            in(2018)
                .visit("1", "08", "2018-02-01", 10)
                .visit("4", "08", "2018-03-01", 900)
                .decision())
        .isEqualTo(step(1));
  }

  /** 42 CFR 425.118: a practice changes owner within 2026. */
  @ParameterizedTest
  @CsvSource({
    "'',         2026-06-30, 2026-06-30, true",
    "'',         2026-06-30, 2026-07-01, false",
    "2026-07-01, '',         2026-07-01, true",
    "2026-07-01, '',         2026-06-30, false",
    "2026-03-01, 2026-06-30, 2026-02-28, false",
    "'',         '',         2026-12-31, true"
  })
  void servicesOfAParticipantCountOnTheDaysOnWhichItTakesPart(
      String from, String through, String day, boolean counts) {
    var decision =
        in(2026)
            .participant(SampleClaimsPopulation.ACO, from, through)
            .visit("1", "08", "2026-02-01", 1)
            .visit("5", "08", day, 120)
            .visit("2", "08", "2026-03-01", 100)
            .decision();

    assertThat(decision).isEqualTo(counts ? step(1) : ELSEWHERE);
  }

  @Test
  void aPracticeThatMovesToAnotherAcoCountsForEachInItsTime() {
    var moved =
        in(2026)
            .participant(SampleClaimsPopulation.ACO, "", "2026-06-30")
            .participant(SampleClaimsPopulation.OTHER, "2026-07-01", "")
            .visit("5", "08", "2026-06-30", 100);
    assertThat(moved.decision()).isEqualTo(step(1));
    assertThat(moved.visit("5", "08", "2026-07-01", 101).decision()).isEqualTo(ELSEWHERE);

    var onOneDay =
        in(2026)
            .participant(SampleClaimsPopulation.ACO, "", "2026-06-30")
            .participant(SampleClaimsPopulation.OTHER, "2026-06-30", "")
            .visit("1", "08", "2026-02-01", 10)
            .visit("5", "08", "2026-06-30", 900);
    assertThat(onOneDay.decision()).isEqualTo(step(1));
  }

  @Test
  void practitionersCountInTheFirstStepSince2016ButDoNotOpenIt() {
    var both = in(2018).visit("1", "08", "2018-02-01", 10).visit("1", "50", "2018-02-02", 95);
    assertThat(both.visit("2", "08", "2018-03-01", 100).decision()).isEqualTo(step(1));
    assertThat(in(2018).visit("1", "97", "2018-02-01", 100).decision()).isEqualTo(NOT_SEEN);
  }

  @Test
  void theSecondStepIsForBeneficiariesWithoutPrimaryCareAnywhere() {
    assertThat(
            in(2018)
                .visit("1", "06", "2018-02-01", 50)
                .visit("9", "06", "2018-03-01", 49)
                .decision())
        .isEqualTo(step(2));
    assertThat(
            in(2018)
                .visit("1", "06", "2018-02-01", 50)
                .visit("9", "50", "2018-03-01", 1)
                .decision())
        .isEqualTo(ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"02", "20", "93", "35", "99"})
  void otherSpecialtiesAssignNobodySince2016(String specialty) {
    assertThat(in(2018).visit("1", specialty, "2018-02-01", 50).decision()).isEqualTo(NOT_SEEN);
  }

  @Test
  void before2016AnySpecialtyOpensAndTheSecondStepCountsAll() {
    assertThat(in(2014).visit("1", "02", "2014-02-01", 50).decision()).isEqualTo(step(2));
    assertThat(
            in(2014)
                .visit("1", "02", "2014-02-01", 50)
                .visit("9", "50", "2014-03-01", 51)
                .decision())
        .isEqualTo(ELSEWHERE);
    assertThat(in(2014).visit("1", "35", "2014-02-01", 50).decision()).isEqualTo(NOT_SEEN);
  }

  @Test
  void before2016TheFirstStepComparesPrimaryCarePhysiciansAlone() {
    var beneficiary =
        in(2014).visit("1", "08", "2014-02-01", 50).visit("9", "50", "2014-03-01", 500);
    assertThat(beneficiary.decision()).isEqualTo(step(1));
  }

  @Test
  void pediatricsIsPrimaryCareSince2016() {
    assertThat(
            in(2014)
                .visit("1", "37", "2014-02-01", 90)
                .visit("9", "08", "2014-03-01", 1)
                .decision())
        .isEqualTo(ELSEWHERE);
    assertThat(
            in(2016)
                .visit("1", "37", "2016-02-01", 90)
                .visit("9", "08", "2016-03-01", 1)
                .decision())
        .isEqualTo(step(1));
  }

  @Test
  void since2025AThirdStepLooksBackTwoYears() {
    var beneficiary =
        in(2025).visit("1", "50", "2025-03-01", 30).visit("1", "08", "2024-03-01", 30);
    assertThat(beneficiary.decision()).isEqualTo(step(3));
    assertThat(beneficiary.visit("9", "08", "2024-06-01", 61).decision()).isEqualTo(ELSEWHERE);
    assertThat(
            in(2024)
                .visit("1", "50", "2024-03-01", 30)
                .visit("1", "08", "2023-03-01", 30)
                .decision())
        .isEqualTo(NOT_SEEN);
    assertThat(
            in(2025)
                .visit("1", "50", "2025-03-01", 30)
                .visit("1", "08", "2023-12-31", 30)
                .decision())
        .isEqualTo(NOT_SEEN);
  }

  @Test
  void servicesOutOfTheWindowDoNotCount() {
    assertThat(in(2018).visit("1", "08", "2017-12-31", 100).decision()).isEqualTo(NOT_SEEN);
    assertThat(in(2018).visit("1", "08", "2019-01-01", 100).decision()).isEqualTo(NOT_SEEN);
  }

  @Test
  void ofEqualChargesTheLatestPrimaryCareDecides() {
    assertThat(
            in(2018)
                .visit("1", "08", "2018-05-01", 100)
                .visit("9", "08", "2018-04-01", 100)
                .decision())
        .isEqualTo(step(1));
    assertThat(
            in(2018)
                .visit("1", "08", "2018-04-01", 100)
                .visit("9", "08", "2018-05-01", 100)
                .decision())
        .isEqualTo(ELSEWHERE);
  }

  @Test
  void thenTheLatestSpecialist() {
    assertThat(
            in(2018)
                .visit("1", "06", "2018-05-01", 100)
                .visit("9", "12", "2018-04-01", 100)
                .decision())
        .isEqualTo(step(2));
  }

  @Test
  void thenARandomTieBreakAndTheSameSeedBreaksItTheSame() {
    var tieBroken =
        LongStream.range(0, 200)
            .mapToObj(
                seed ->
                    in(2018)
                        .visit("1", "08", "2018-05-01", 100)
                        .visit("9", "08", "2018-05-01", 100)
                        .seed(seed)
                        .decision())
            .toList();
    var here = new Decision.Assigned(1, false, true);
    assertThat(tieBroken).containsOnly(here, ELSEWHERE);
    assertThat(tieBroken.stream().filter(here::equals).count()).isBetween(70L, 130L);
    var again =
        in(2018).visit("9", "08", "2018-05-01", 100).visit("1", "08", "2018-05-01", 100).seed(5);
    assertThat(again.decision()).isEqualTo(tieBroken.get(5));
  }

  @ParameterizedTest
  @CsvSource({
    "2016, 99490, 11, true", "2015, 99490, 11, false", "2018, 99441, 11, false",
    "2020, 99441, 11, true", "2025, 99441, 11, false", "2023, G2211, 11, false",
    "2024, G2211, 11, true", "2018, 99305, 31, false", "2018, 99305, 32, true",
    "2016, 99305, 31, true", "2021, 99305, 31, true", "2018, G0463, 11, false",
    "2018, 99355, 11, false", "2018, 99283, 11, false", "2014, 9921, 11, false"
  })
  void primaryCareIsWhatTheYearSays(int year, String code, String place, boolean counts) {
    var population = in(year).line("1", "08", year + "-05-01", 100, code, place, Marks.NONE);
    assertThat(population.decision()).isEqualTo(counts ? step(1) : NOT_SEEN);
  }

  @Test
  void since2021ASkilledNursingStayIsToldByItsClaim() {
    var stay = new Marks(true, false, false);
    assertThat(in(2021).line("1", "08", "2021-05-01", 100, "99305", "32", stay).decision())
        .isEqualTo(NOT_SEEN);
  }

  @Test
  void planningCareOfAnInpatientDoesNotCount() {
    var inpatient = new Marks(false, true, false);
    assertThat(in(2018).line("1", "08", "2018-05-01", 100, "99497", "21", inpatient).decision())
        .isEqualTo(NOT_SEEN);
  }

  @Test
  void moreTimeCountsWithTheVisitItBelongsTo() {
    var population =
        in(2018).visit("9", "08", "2018-04-01", 150).visit("1", "08", "2018-05-01", 100);
    population.line("1", "08", "2018-05-01", 60, "99354", "11", Marks.NONE);
    assertThat(population.decision()).isEqualTo(step(1));
    var another = in(2018).visit("9", "08", "2018-04-01", 150).visit("1", "08", "2018-05-01", 100);
    another.line("1", "08", "2018-05-02", 60, "99354", "11", Marks.NONE);
    assertThat(another.decision()).isEqualTo(ELSEWHERE);
  }

  @Test
  void clinicsCountAsPrimaryCareSince2019AndBeforeWhenTheyAttested() {
    var attested = new Marks(false, false, true);
    assertThat(in(2019).facility("771", "", "G0466", "0521", Marks.NONE).decision())
        .isEqualTo(step(1));
    assertThat(in(2018).facility("771", "", "G0466", "0521", Marks.NONE).decision())
        .isEqualTo(NOT_SEEN);
    assertThat(in(2018).facility("711", "", "", "0521", attested).decision()).isEqualTo(step(1));
    assertThat(in(2018).facility("711", "", "", "0900", attested).decision()).isEqualTo(NOT_SEEN);
  }

  @Test
  void hospitalsCountByTheirProfessionals() {
    assertThat(in(2018).facility("851", "08", "99213", "0981", Marks.NONE).decision())
        .isEqualTo(step(1));
    assertThat(in(2018).facility("851", "08", "99213", "0450", Marks.NONE).decision())
        .isEqualTo(NOT_SEEN);
    assertThat(in(2018).facility("131", "08", "G0463", "0510", Marks.NONE).decision())
        .isEqualTo(step(1));
    assertThat(in(2018).facility("111", "08", "99213", "0981", Marks.NONE).decision())
        .isEqualTo(NOT_SEEN);
  }

  @Test
  void aChoiceGoesBeforeClaims() {
    assertThat(in(2019).chose("1", "08").decision())
        .isEqualTo(new Decision.Assigned(0, true, false));
    assertThat(in(2019).visit("1", "08", "2019-05-01", 5).chose("1", "02").decision())
        .isEqualTo(new Decision.Assigned(1, true, false));
    assertThat(in(2019).visit("1", "08", "2019-05-01", 5).chose("9", "08").decision())
        .isEqualTo(ELSEWHERE);
  }

  @Test
  void in2018AChoiceNeedsAVisitAndThereWasNoneBefore() {
    assertThat(in(2018).chose("1", "08").decision()).isEqualTo(NOT_SEEN);
    assertThat(in(2018).visit("1", "08", "2018-05-01", 5).chose("1", "02").decision())
        .isEqualTo(step(1));
    var more = in(2018).visit("1", "08", "2018-05-01", 5).visit("9", "08", "2018-05-02", 50);
    assertThat(more.chose("1", "08").decision()).isEqualTo(new Decision.Assigned(0, true, false));
    assertThat(in(2017).visit("1", "08", "2017-05-01", 5).chose("9", "08").decision())
        .isEqualTo(step(1));
  }

  @Test
  void whoCannotBeAssignedIsToldTheFirstReason() {
    var a = new Month(true, false, false, false, 70, "", "OH");
    var plan = new Month(true, true, true, false, 70, "", "OH");
    var none = new Month(false, false, false, false, 70, "", "OH");
    var abroad = new Month(true, true, false, false, 70, "", "ZZ");
    assertThat(seen(a)).isEqualTo(not(TurnoverReason.PART_A_OR_B_ONLY));
    assertThat(seen(none)).isEqualTo(not(TurnoverReason.NO_AB_MONTH));
    assertThat(seen(plan)).isEqualTo(not(TurnoverReason.GROUP_HEALTH_PLAN));
    assertThat(seen(abroad)).isEqualTo(not(TurnoverReason.NON_US));
    assertThat(in(2018).visit("1", "08", "2018-05-01", 5).inAnotherInitiative().decision())
        .isEqualTo(not(TurnoverReason.OTHER_INITIATIVE));
  }

  private static Decision seen(Month last) {
    var months = SampleClaimsPopulation.months(new Month(true, true, false, false, 70, "", "OH"));
    months[11] = last;
    if (!last.partA()) {
      months = SampleClaimsPopulation.months(last);
    }
    return in(2018).visit("1", "08", "2018-05-01", 5).enrolled(months).decision();
  }

  @Test
  void whoDiedKeepsTheMonthsAndTheHome() {
    var months = new Month[12];
    months[0] = new Month(true, true, false, false, 70, "02", "PR");
    months[1] = new Month(true, true, false, true, 70, "02", "PR");
    var outcome = in(2018).visit("1", "08", "2018-01-05", 5).enrolled(months).outcome();
    assertThat(outcome.decision()).isEqualTo(step(1));
    assertThat(outcome.months().flag(0)).isEqualTo(3);
    assertThat(outcome.months().flag(1)).isEqualTo(1);
    assertThat(outcome.months().flag(2)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"true, 50, 02, 1", "false, 64, 02, 2", "false, 65, 08, 3", "false, 65, 03, 4"})
  void monthsHaveOneTypeEach(boolean esrd, int age, String dual, int flag) {
    var months = SampleClaimsPopulation.months(new Month(true, true, false, esrd, age, dual, "OH"));
    assertThat(in(2018).enrolled(months).outcome().months().flag(5)).isEqualTo(flag);
  }

  @Test
  void newlyAssignedIsWhoWasNotSeenHereTheYearBefore() {
    var seen = in(2018).visit("1", "08", "2018-05-01", 5);
    assertThat(seen.outcome().newlyAssigned()).isTrue();
    assertThat(seen.visit("9", "08", "2017-05-01", 5).outcome().newlyAssigned()).isTrue();
    assertThat(seen.visit("1", "08", "2017-05-01", 5).outcome().newlyAssigned()).isFalse();
  }
}
