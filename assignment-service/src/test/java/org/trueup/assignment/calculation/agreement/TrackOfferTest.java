package org.trueup.assignment.calculation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.RiskExperience;
import org.trueup.contracts.value.Track;

class TrackOfferTest {
  private static final Rules RULES = Rules.read();
  private static final AcoId ACO = AcoId.parse("A9001");
  private static final int HISTORIES = 300;
  private static final List<String> STARTS =
      List.of(
          "2012-01-01",
          "2012-04-01",
          "2012-07-01",
          "2013-01-01",
          "2014-01-01",
          "2015-01-01",
          "2016-01-01",
          "2017-01-01",
          "2018-01-01",
          "2019-01-01",
          "2019-07-01",
          "2020-01-01",
          "2021-01-01",
          "2022-01-01",
          "2023-01-01",
          "2024-01-01");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/eligible-tracks.csv", delimiter = '|', numLinesToSkip = 1)
  void offersWhatMayFollow(
      String title,
      String start,
      @Nullable String facts,
      @Nullable String history,
      @Nullable String offered) {
    var offers = offers(AgreementStart.parse(start), Sent.facts(facts), Sent.history(history));

    assertThat(offers).hasSize(Track.values().length);
    var names =
        offers.stream()
            .filter(TrackOffer::isOffered)
            .map(offer -> offer.track().shortName())
            .collect(Collectors.joining(" "));
    assertThat(names).as(title).isEqualTo(offered == null ? "" : offered);
    assertThat(offers)
        .filteredOn(offer -> !offer.isOffered())
        .flatExtracting(TrackOffer::refusals)
        .allSatisfy(fault -> assertThat(fault.cite()).isNotBlank())
        .allSatisfy(fault -> assertThat(fault.rule()).isNotBlank());
  }

  @Test
  void saysWhatWouldHold() {
    var start = AgreementStart.parse("2018-01-01");

    var offers = offers(start, AgreementFacts.UNKNOWN, List.of());

    var terms = offers.get(Track.TRACK_1_PLUS.ordinal()).terms();
    assertThat(terms).isNotNull();
    assertThat(terms.firstYear()).hasToString("2018");
    assertThat(terms.end()).hasToString("2020-12-31");
    assertThat(terms.minimumRates()).hasSize(6);
    assertThat(terms.methodologies()).extracting(Enum::name).containsExactly("PROSPECTIVE");
    assertThat(terms.lossLimitStructures()).hasSize(2);
    var track1 = offers.get(Track.TRACK_1.ordinal()).terms();
    assertThat(track1).isNotNull();
    assertThat(track1.mayMoveTo()).containsExactly(Track.TRACK_1_PLUS);
  }

  @Test
  void offersNothingForAStartNobodyReviewed() {
    var start = AgreementStart.parse("2028-01-01");

    assertThatThrownBy(() -> offers(start, AgreementFacts.UNKNOWN, List.of()))
        .isInstanceOf(NoRuleInForce.class);
  }

  @Test
  void whatIsOfferedCanBeSignedAndWhatIsRefusedIsRefusedByTheSameRule() {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      trialsAndSigningsAgree(seed);
    }
  }

  /** Along a history that could be signed, drawn by the seed. */
  private static void trialsAndSigningsAgree(long seed) {
    var random = new Random(seed);
    var history = new ArrayList<Agreement>();
    for (var start : STARTS) {
      var at = AgreementStart.parse(start);
      var facts = anyFacts(random);
      var offers = offers(at, facts, history);
      for (var offer : offers) {
        var faults = AgreementCheck.faults(agreement(at, offer, facts), history, RULES);
        assertThat(rules(faults))
            .as("seed " + seed + ", " + start + " " + offer.track())
            .isEqualTo(rules(offer.refusals()));
      }
      if (random.nextInt(3) == 0) {
        offers.stream()
            .filter(TrackOffer::isOffered)
            .skip(random.nextInt(3))
            .findFirst()
            .ifPresent(offer -> history.add(agreement(at, offer, facts)));
      }
    }
  }

  private static AgreementFacts anyFacts(Random random) {
    var revenue = List.of(RevenueStatus.values());
    var experience = List.of(RiskExperience.values());
    return AgreementFacts.of(
        random.nextBoolean() ? revenue.get(random.nextInt(2)) : null,
        random.nextBoolean() ? experience.get(random.nextInt(2)) : null);
  }

  /** Drawn up from the offer alone; from the rules where there is none. */
  private static Agreement agreement(AgreementStart start, TrackOffer offer, AgreementFacts facts) {
    var terms = offer.terms();
    var year = RULES.agreements().terms().at(start).value().firstYear(start);
    var structures = new TreeMap<PerformanceYear, LossLimitStructure>();
    if (RULES.agreements().lossLimits().find(offer.track(), year).isPresent()) {
      structures.put(year, LossLimitStructure.REVENUE_BASED);
    }
    var rate =
        terms != null
            ? terms.minimumRates().getLast()
            : RULES
                .agreements()
                .minimumRates()
                .find(offer.track(), start)
                .map(rule -> rule.value().options().getLast())
                .orElse(null);
    return new Agreement(
        ACO,
        null,
        start,
        null,
        null,
        new TreeMap<>(Map.of(year, offer.track())),
        new TreeMap<>(),
        rate,
        structures,
        ParticipantLists.NONE,
        facts,
        null);
  }

  private static List<TrackOffer> offers(
      AgreementStart start, AgreementFacts facts, List<Agreement> history) {
    return TrackOffer.of(new TrackOffer.Applicant(ACO, start, facts, history), RULES);
  }

  private static List<String> rules(List<Fault> faults) {
    return faults.stream().map(fault -> fault.rule() + " " + fault.cite()).toList();
  }
}
