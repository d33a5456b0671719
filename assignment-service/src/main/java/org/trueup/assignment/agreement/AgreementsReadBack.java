package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.EarlyExit;
import org.trueup.assignment.calculation.agreement.ParticipantLists;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.ReadBack;

/**
 * Brings agreements back that were announced after the backup a database comes from: all of them
 * but the owners of its participants, from whom Track 1+ took its loss limit.
 */
@ApplicationScoped
class AgreementsReadBack implements ReadBack<AgreementSigned> {
  private final Agreements agreements;
  private final Rules rules;

  AgreementsReadBack(Agreements agreements, Rules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  @Override
  public Topic topic() {
    return Topic.AGREEMENT_SIGNED;
  }

  @Override
  public Class<AgreementSigned> type() {
    return AgreementSigned.class;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return agreements.isEmpty();
  }

  @Override
  public boolean has(AgreementSigned signed, long revision) {
    var version = Version.of(revision);
    return agreements.find(signed.acoId(), signed.start(), version).isPresent();
  }

  /** What the rules alone decide: its other terms follow from what was sent, and are all told. */
  @Override
  public List<String> differences(AgreementSigned signed) {
    var ruleSet = rules.agreements().terms().at(signed.start()).value().ruleSet();
    return ruleSet == signed.ruleSet()
        ? List.of()
        : List.of(
            "ruleSet is %s, and an agreement of that start has %s"
                .formatted(signed.ruleSet(), ruleSet));
  }

  @Override
  public List<AcoId> acos() {
    return agreements.acos();
  }

  @Override
  public List<AgreementSigned> onFile(AcoId aco) {
    return agreements.all(aco);
  }

  @Override
  public Map<String, Long> revisions() {
    return agreements.revisions();
  }

  @Override
  public void add(AgreementSigned signed) {
    agreements.add(new FiledAgreement(asSent(signed), signed));
  }

  private static Agreement asSent(AgreementSigned signed) {
    return new Agreement(
        signed.acoId(),
        signed.acoName(),
        signed.start(),
        signed.end(),
        signed.period(),
        signed.tracksByYear(),
        signed.methodologyByYear(),
        signed.elections().minimumRate(),
        signed.lossLimitStructureByYear(),
        ParticipantLists.NONE,
        Optional.ofNullable(signed.facts()).orElse(AgreementFacts.UNKNOWN),
        exit(signed));
  }

  private static @Nullable EarlyExit exit(AgreementSigned signed) {
    var exit = signed.termination();
    return exit == null ? null : new EarlyExit(exit.date(), exit.voluntary(), signed.id());
  }
}
