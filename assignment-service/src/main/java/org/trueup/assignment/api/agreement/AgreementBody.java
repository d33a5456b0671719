package org.trueup.assignment.api.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.Participant;
import org.trueup.assignment.calculation.agreement.ParticipantLists;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** An agreement as JSON. Only the tracks are needed; what is left out follows from the rules. */
record AgreementBody(
    @Nullable String acoName,
    @Nullable LocalDate end,
    @Nullable Integer period,
    @Nullable Map<PerformanceYear, Track> tracksByYear,
    @Nullable Map<PerformanceYear, AssignmentMethodology> methodologyByYear,
    @Nullable Elections elections,
    @Nullable Map<PerformanceYear, LossLimitStructure> lossLimitStructureByYear,
    @Nullable Map<PerformanceYear, List<@Nullable Participant>> participants,
    @Nullable Boolean acceptsHigherRisk,
    @Nullable AgreementFacts facts) {

  /** What the ACO chose. */
  record Elections(@Nullable MinimumRateElection minimumRate) {}

  /** The faults of years that are named without saying anything of them. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    faults.addAll(faultsOfBlanks("/tracksByYear/", tracksByYear));
    faults.addAll(faultsOfBlanks("/methodologyByYear/", methodologyByYear));
    faults.addAll(faultsOfBlanks("/lossLimitStructureByYear/", lossLimitStructureByYear));
    faults.addAll(faultsOfBlanks("/participants/", participants));
    faults.addAll(faultsOfNoParticipant());
    return faults;
  }

  /** To be asked only of a body without faults. */
  Agreement toAgreement(AcoId acoId, AgreementStart start) {
    return new Agreement(
        acoId,
        acoName,
        start,
        end,
        period,
        sorted(tracksByYear),
        sorted(methodologyByYear),
        elections == null ? null : elections.minimumRate(),
        sorted(lossLimitStructureByYear),
        new ParticipantLists(lists(), Boolean.TRUE.equals(acceptsHigherRisk)),
        facts == null ? AgreementFacts.UNKNOWN : facts,
        null);
  }

  private SortedMap<PerformanceYear, List<Participant>> lists() {
    var lists = new TreeMap<PerformanceYear, List<Participant>>();
    sorted(participants)
        .forEach((year, list) -> lists.put(year, list.stream().filter(Objects::nonNull).toList()));
    return lists;
  }

  private List<Fault> faultsOfNoParticipant() {
    return sorted(participants).entrySet().stream()
        .filter(entry -> entry.getValue() != null && entry.getValue().contains(null))
        .map(
            entry ->
                Fault.at(
                    "/participants/" + entry.getKey() + "/" + entry.getValue().indexOf(null),
                    null,
                    "a participant"))
        .toList();
  }

  private static List<Fault> faultsOfBlanks(
      String pointer, @Nullable Map<PerformanceYear, ?> byYear) {
    return byYear == null
        ? List.of()
        : byYear.entrySet().stream()
            .filter(entry -> entry.getValue() == null)
            .map(entry -> Fault.at(pointer + entry.getKey(), null, "a value, or left out"))
            .toList();
  }

  private static <V> SortedMap<PerformanceYear, V> sorted(
      @Nullable Map<PerformanceYear, V> byYear) {
    return byYear == null ? new TreeMap<>() : new TreeMap<>(byYear);
  }
}
