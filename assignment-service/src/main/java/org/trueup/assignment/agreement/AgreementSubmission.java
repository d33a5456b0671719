package org.trueup.assignment.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;

/**
 * Agreements that were sent together and are signed together, or not at all.
 *
 * @param agreements those that could be read
 * @param faults what could not be read, and what was sent twice
 */
public record AgreementSubmission(List<SubmittedAgreement> agreements, List<Fault> faults) {
  /** More than anyone corrects at once. */
  private static final int FAULTS_SHOWN = 100;

  private static final Comparator<Fault> BY_LINE =
      Comparator.comparing(
          fault -> fault.where().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

  public AgreementSubmission {
    agreements = List.copyOf(agreements);
    var all = new ArrayList<>(faults);
    all.addAll(faultsOfRepetition(agreements));
    faults = List.copyOf(all);
  }

  public static AgreementSubmission of(SubmittedAgreement agreement) {
    return new AgreementSubmission(List.of(agreement), List.of());
  }

  /** In the order in which the ACOs are locked, which is the same for all submissions. */
  SortedMap<AcoId, List<SubmittedAgreement>> byAco() {
    var byAco = new TreeMap<AcoId, List<SubmittedAgreement>>();
    for (var submitted : agreements) {
      byAco.computeIfAbsent(submitted.agreement().acoId(), aco -> new ArrayList<>()).add(submitted);
    }
    return byAco;
  }

  /** Its own faults and those of the agreements, as many as are shown, in the order of lines. */
  List<Fault> faultsWith(List<Fault> faultsOfAgreements) {
    var all = new ArrayList<>(faults);
    all.addAll(faultsOfAgreements);
    return all.stream().sorted(BY_LINE).limit(FAULTS_SHOWN).toList();
  }

  private static List<Fault> faultsOfRepetition(List<SubmittedAgreement> agreements) {
    var seen = new HashSet<String>();
    var faults = new ArrayList<Fault>();
    for (var submitted : agreements) {
      var agreement = submitted.agreement();
      if (!seen.add(agreement.acoId() + "/" + agreement.start())) {
        var expected =
            "the start of an agreement that is sent once; "
                + agreement.acoId()
                + " has one from that day above";
        faults.add(
            submitted.located(
                Fault.at("/start", agreement.start(), expected)
                    .under("An agreement is named by ACO and start", null)));
      }
    }
    return faults;
  }
}
