package org.trueup.assignment.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.AgreementCheck;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;

/**
 * The agreements of one ACO while it is locked: those on file, and those that were sent now.
 *
 * @param lockedAt when the lock was taken: the time that everything is recorded at
 */
record AgreementsOfAnAco(
    AcoId acoId,
    Instant lockedAt,
    SortedMap<AgreementStart, FiledAgreement> onFile,
    List<SubmittedAgreement> submitted) {

  /** A terminated agreement stays terminated, whatever else is said of it anew. */
  static AgreementsOfAnAco with(
      AcoId acoId,
      Instant lockedAt,
      SortedMap<AgreementStart, FiledAgreement> onFile,
      List<SubmittedAgreement> submitted) {
    var ended =
        submitted.stream()
            .map(
                sent -> {
                  var filed = onFile.get(sent.agreement().start());
                  return filed == null ? sent : sent.with(filed.agreement().exit());
                })
            .toList();
    return new AgreementsOfAnAco(acoId, lockedAt, onFile, ended);
  }

  /** All agreements of the ACO as they would be once those that were sent are signed. */
  Collection<Agreement> together() {
    var together = new TreeMap<AgreementStart, Agreement>();
    onFile.forEach((start, filed) -> together.put(start, filed.agreement()));
    submitted.forEach(sent -> together.put(sent.agreement().start(), sent.agreement()));
    return together.values();
  }

  Stream<Fault> faults(Rules rules) {
    var together = together();
    return submitted.stream()
        .flatMap(
            sent ->
                AgreementCheck.faults(sent.agreement(), together, rules).stream()
                    .map(sent::located));
  }

  @Nullable FiledAgreement filed(Agreement agreement) {
    return onFile.get(agreement.start());
  }

  long revisionOnFile(AgreementStart start) {
    var filed = onFile.get(start);
    return filed == null ? 0 : filed.event().revision();
  }

  boolean wasSubmitted(Agreement agreement) {
    return submitted.stream().anyMatch(sent -> sent.agreement().isRevisionOf(agreement));
  }
}
