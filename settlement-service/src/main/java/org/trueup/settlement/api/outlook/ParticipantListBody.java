package org.trueup.settlement.api.outlook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;
import org.trueup.settlement.bench.participants.Leavers;

/**
 * Who would leave, as assignment-service counts them on a list.
 *
 * @param leavers by how many may leave
 * @param costRatios what they may cost over what they bring of the benchmark; from 0.9 to 1.1 where
 *     absent
 */
public record ParticipantListBody(
    @Nullable List<LeaversBody> leavers, @Nullable List<Factor> costRatios) {
  private static final int MOST = 20;
  private static final Factor HIGHEST = Factor.parse("100");
  private static final List<Factor> USUAL =
      List.of(
          Factor.parse("0.9"),
          Factor.parse("0.95"),
          Factor.ONE,
          Factor.parse("1.05"),
          Factor.parse("1.1"));

  /**
   * Some who leave.
   *
   * @param personYearsByType in the months of the list
   */
  public record LeaversBody(
      Leavers.@Nullable Estimate estimate,
      @Nullable Integer beneficiaries,
      @Nullable ByEnrollmentType<PersonYears> personYearsByType) {
    Leavers read() {
      return new Leavers(
          requireNonNull(estimate),
          requireNonNull(beneficiaries),
          requireNonNull(personYearsByType));
    }
  }

  /**
   * Those who leave.
   *
   * @throws Refusal 422 with every fault
   */
  List<Leavers> read() {
    Refusal.unlessEmpty(faults());
    return requireNonNull(leavers).stream().map(LeaversBody::read).toList();
  }

  List<Factor> ratios() {
    return costRatios == null ? USUAL : costRatios;
  }

  private List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    int estimates = Leavers.Estimate.values().length;
    if (leavers == null || leavers.isEmpty() || leavers.size() > estimates) {
      faults.add(
          Fault.at("/leavers", null, "from 1 to %d estimates of who leaves".formatted(estimates)));
    } else {
      for (int at = 0; at < leavers.size(); at++) {
        check("/leavers/" + at, leavers.get(at), faults);
      }
    }
    if (ratios().isEmpty() || ratios().size() > MOST) {
      faults.add(Fault.at("/costRatios", null, "from 1 to %d cost ratios".formatted(MOST)));
    }
    for (int at = 0; at < ratios().size(); at++) {
      checkRatio("/costRatios/" + at, ratios().get(at), faults);
    }
    return faults;
  }

  private static void check(String where, @Nullable LeaversBody sent, List<Fault> faults) {
    if (sent == null || sent.estimate() == null) {
      faults.add(Fault.at(where + "/estimate", null, "LOW, CENTRAL or HIGH"));
      return;
    }
    if (sent.beneficiaries() == null || sent.beneficiaries() < 0) {
      faults.add(
          Fault.at(where + "/beneficiaries", sent.beneficiaries(), "how many leave, 0 or more"));
    }
    var years = sent.personYearsByType();
    for (var type : EnrollmentType.values()) {
      PersonYears of = years == null ? null : years.of(type);
      if (of == null || of.isNegative()) {
        faults.add(
            Fault.at(
                where + "/personYearsByType", of, "person years of " + type + ", not below zero"));
      }
    }
  }

  private static void checkRatio(String where, @Nullable Factor ratio, List<Fault> faults) {
    if (ratio == null || Factor.ZERO.isMoreThan(ratio) || ratio.isMoreThan(HIGHEST)) {
      faults.add(Fault.at(where, ratio, "from 0 to 100, such as 0.95"));
    }
  }
}
