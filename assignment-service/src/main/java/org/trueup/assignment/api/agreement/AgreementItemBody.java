package org.trueup.assignment.api.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.assignment.calculation.agreement.Participant;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** One of several agreements in a JSON body: whose it is and when it starts, and what it says. */
record AgreementItemBody(
    @Nullable AcoId acoId,
    @Nullable AgreementStart start,
    @Nullable String acoName,
    @Nullable LocalDate end,
    @Nullable Integer period,
    @Nullable Map<PerformanceYear, Track> tracksByYear,
    @Nullable Map<PerformanceYear, AssignmentMethodology> methodologyByYear,
    AgreementBody.@Nullable Elections elections,
    @Nullable Map<PerformanceYear, LossLimitStructure> lossLimitStructureByYear,
    @Nullable Map<PerformanceYear, List<@Nullable Participant>> participants,
    @Nullable Boolean acceptsHigherRisk,
    @Nullable AgreementFacts facts) {

  /** Adds itself to those that can be signed, or its faults to the others. */
  void submit(int index, List<SubmittedAgreement> agreements, List<Fault> faults) {
    var own = new ArrayList<>(body().faults());
    if (acoId == null) {
      own.add(Fault.at("/acoId", null, "the identifier of the ACO, such as A9004"));
    }
    if (start == null) {
      own.add(Fault.at("/start", null, "the first day of the agreement, such as 2017-01-01"));
    }
    if (acoId != null && start != null && own.isEmpty()) {
      agreements.add(
          new SubmittedAgreement(
              body().toAgreement(acoId, start), pointer -> place(index, pointer)));
    }
    own.stream()
        .map(fault -> fault.movedTo(place(index, String.valueOf(fault.where().pointer()))))
        .forEach(faults::add);
  }

  private AgreementBody body() {
    return new AgreementBody(
        acoName,
        end,
        period,
        tracksByYear,
        methodologyByYear,
        elections,
        lossLimitStructureByYear,
        participants,
        acceptsHigherRisk,
        facts);
  }

  private static Place place(int index, String pointer) {
    return Place.pointer("/items/" + index + pointer);
  }
}
