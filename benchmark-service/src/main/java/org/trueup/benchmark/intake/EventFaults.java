package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;

/**
 * Whether an event says what this service needs. An event that does not becomes a dead letter, with
 * everything that is wrong about it as the reason.
 */
final class EventFaults {
  private final List<String> faults = new ArrayList<>();

  static AgreementSigned checked(AgreementSigned event, AcoId partitionedBy) {
    var faults = new EventFaults();
    faults.unless(partitionedBy.equals(event.acoId()), "acoId is not that of the record");
    faults.present("start", event.start());
    faults.present("ruleSet", event.ruleSet());
    faults.present("recordedAt", event.recordedAt());
    faults.unless(event.revision() > 0, "revision is not 1 or more");
    faults.present("tracksByYear", event.tracksByYear());
    faults.present("methodologyByYear", event.methodologyByYear());
    faults.throwIfAny();
    faults.unless(
        event.methodologyByYear().keySet().containsAll(event.tracksByYear().keySet()),
        "methodologyByYear lacks a year of tracksByYear");
    faults.throwIfAny();
    return event;
  }

  static AssignmentDetermined checked(
      AssignmentDetermined event, AcoId partitionedBy, BenchmarkRules rules) {
    var faults = new EventFaults();
    var head = event.head();
    var facts = event.assignment();
    faults.unless(partitionedBy.equals(head.acoId()), "acoId is not that of the record");
    faults.present("performanceYear", head.performanceYear());
    faults.unless(head.revision() > 0, "revision is not 1 or more");
    faults.unless(facts.assignedBeneficiaries() >= 0, "assignedBeneficiaries is negative");
    faults.present("personYears", facts.personYears());
    faults.throwIfAny();
    faults.unless(!facts.personYears().isNegative(), "personYears is negative");
    rules.faultOf(head.performanceYear()).map(Fault::rule).ifPresent(faults.faults::add);
    faults.throwIfAny();
    return event;
  }

  private void present(String field, @Nullable Object value) {
    unless(value != null, field + " is missing");
  }

  private void unless(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }
}
