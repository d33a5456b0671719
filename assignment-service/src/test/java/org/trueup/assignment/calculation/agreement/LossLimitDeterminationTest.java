package org.trueup.assignment.calculation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.PerformanceYear;

/** The three criteria of the article on the Track 1+ risk structures (2017), at their borders. */
class LossLimitDeterminationTest {
  private static final Rules RULES = Rules.read();
  private static final PerformanceYear Y2018 = PerformanceYear.of(2018);
  private static final PerformanceYear Y2019 = PerformanceYear.of(2019);
  private static final PerformanceYear Y2020 = PerformanceYear.of(2020);
  private static final Participant CLINIC =
      new Participant("Clinic", ParticipantFacility.OTHER, null, List.of(), null);
  private static final Participant HOSPITAL =
      new Participant("Mercy", ParticipantFacility.IPPS_HOSPITAL, null, List.of(), null);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/loss-limits.csv", delimiter = '|', numLinesToSkip = 1)
  void isDecidedByWhoOwnsTheParticipants(
      String title,
      ParticipantFacility kind,
      @Nullable Integer beds,
      @Nullable Boolean system,
      @Nullable String owners,
      LossLimitStructure structure,
      @Nullable String criterion) {
    var participant = new Participant("Valley", kind, beds, owners(owners), system);
    var agreement = withLists(Map.of(Y2018, List.of(CLINIC, participant)), false, Map.of());
    assertThat(AgreementCheck.faults(agreement, List.of(), RULES)).isEmpty();

    var limits = LossLimits.of(agreement, RULES);

    assertThat(limits.byYear()).containsEntry(Y2018, structure);
    assertThat(limits.reasonByYear().get(Y2018))
        .startsWith(criterion == null ? "no participant" : "(" + criterion + ") Valley");
  }

  @Test
  void isRedeterminedEachYearUpAndDown() {
    var lists =
        Map.of(Y2018, List.of(CLINIC), Y2019, List.of(CLINIC, HOSPITAL), Y2020, List.of(CLINIC));

    var terms = terms(withLists(lists, false, Map.of()));

    assertThat(terms.lossLimitStructureByYear().values())
        .containsExactly(
            LossLimitStructure.REVENUE_BASED,
            LossLimitStructure.BENCHMARK_BASED,
            LossLimitStructure.REVENUE_BASED);
    assertThat(terms.lossLimitReasonByYear().get(Y2019)).startsWith("(a) Mercy");
  }

  @Test
  void letsTheAcoAcceptTheHigherRisk() {
    var terms = terms(withLists(Map.of(Y2018, List.of(CLINIC)), true, Map.of()));

    assertThat(terms.lossLimitStructureByYear())
        .containsEntry(Y2018, LossLimitStructure.BENCHMARK_BASED);
    assertThat(terms.lossLimitReasonByYear()).containsValue("the ACO accepts the higher risk");
  }

  @Test
  void acceptsWhatWasSentWhereTheParticipantsSayTheSame() {
    var agreement =
        withLists(
            Map.of(Y2018, List.of(HOSPITAL)),
            false,
            Map.of(Y2018, LossLimitStructure.BENCHMARK_BASED));

    assertThat(AgreementCheck.faults(agreement, List.of(), RULES)).isEmpty();
  }

  @Test
  void refusesBothWhereTheyDisagree() {
    var agreement =
        withLists(
            Map.of(Y2018, List.of(HOSPITAL)),
            false,
            Map.of(Y2018, LossLimitStructure.REVENUE_BASED));

    assertThat(faults(agreement))
        .containsExactly("/lossLimitStructureByYear/2018", "/participants/2018");
  }

  @Test
  void refusesParticipantsThatLeaveTheDecisionOpen() {
    var rural = new Participant("Rural", ParticipantFacility.RURAL_HOSPITAL, null, List.of(), null);
    var owned =
        new Participant(
            " ",
            null,
            -1,
            List.of(new Participant.Owner(ParticipantFacility.RURAL_HOSPITAL, 50, null)),
            null);

    assertThat(faults(withLists(Map.of(Y2018, List.of(rural, owned)), false, Map.of())))
        .containsExactly(
            "/participants/2018/0/beds",
            "/participants/2018/0/ownedByHealthSystem",
            "/participants/2018/1/name",
            "/participants/2018/1/kind",
            "/participants/2018/1/beds",
            "/participants/2018/1/ownedBy/0/participant");
  }

  @Test
  void refusesAnEmptyListAndAYearOfAnotherTrack() {
    assertThat(faults(withLists(Map.of(Y2018, List.of()), false, Map.of())))
        .containsExactly("/participants/2018");
    var track1 = Sent.of("2018-01-01", "2018=1").agreement();
    assertThat(faults(with(track1, Map.of(Y2018, List.of(CLINIC)), false)))
        .containsExactly("/participants/2018");
  }

  private static AgreementTerms terms(Agreement agreement) {
    assertThat(AgreementCheck.faults(agreement, List.of(), RULES)).isEmpty();
    return AgreementTerms.of(agreement, List.of(agreement), RULES);
  }

  private static List<String> faults(Agreement agreement) {
    return AgreementCheck.faults(agreement, List.of(), RULES).stream()
        .peek(fault -> assertThat(fault.cite()).contains("section 1115A"))
        .map(Fault::where)
        .map(where -> String.valueOf(where.pointer()))
        .toList();
  }

  /** Track 1+ in every year that has a list. */
  private static Agreement withLists(
      Map<PerformanceYear, List<Participant>> lists,
      boolean acceptsHigherRisk,
      Map<PerformanceYear, LossLimitStructure> structures) {
    var tracks = new ArrayList<String>();
    new TreeMap<>(lists).keySet().forEach(year -> tracks.add(year + "=1+"));
    var sent = new ArrayList<String>();
    structures.forEach((year, structure) -> sent.add(year + "=" + structure));
    var agreement =
        new Sent(
                "2018-01-01",
                null,
                null,
                String.join(";", tracks),
                null,
                "SLIDING",
                sent.isEmpty() ? null : String.join(";", sent))
            .agreement();
    return with(agreement, lists, acceptsHigherRisk);
  }

  private static Agreement with(
      Agreement agreement,
      Map<PerformanceYear, List<Participant>> lists,
      boolean acceptsHigherRisk) {
    return new Agreement(
        agreement.acoId(),
        agreement.acoName(),
        agreement.start(),
        agreement.end(),
        agreement.period(),
        agreement.tracksByYear(),
        agreement.methodologyByYear(),
        agreement.minimumRate(),
        agreement.lossLimitStructureByYear(),
        new ParticipantLists(new TreeMap<>(lists), acceptsHigherRisk),
        agreement.facts(),
        null);
  }

  /** {@code RURAL_HOSPITAL 60 participant, OTHER}. */
  private static List<Participant.Owner> owners(@Nullable String text) {
    var owners = new ArrayList<Participant.Owner>();
    if (text != null) {
      for (var part : text.split(", ")) {
        var words = part.split(" ");
        owners.add(
            new Participant.Owner(
                ParticipantFacility.valueOf(words[0]),
                words.length > 1 ? Integer.valueOf(words[1]) : null,
                words.length > 1 ? words.length > 2 : null));
      }
    }
    return owners;
  }
}
