package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.assignment.store.list.BeneficiaryIdentifiers;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AuditLog;

/**
 * Resolves identifiers to tokens and back, for beneficiaries on an ACO's own lists only. Who asked,
 * and for how many, is written down in the same transaction.
 */
@ApplicationScoped
public class BeneficiaryLookup {
  private static final String ACTION = "IDENTIFIERS_LOOKED_UP";

  private final AssignmentLists lists;
  private final BeneficiaryIdentifiers identifiers;
  private final AuditLog audit;

  BeneficiaryLookup(AssignmentLists lists, BeneficiaryIdentifiers identifiers, AuditLog audit) {
    this.lists = lists;
    this.identifiers = identifiers;
    this.audit = audit;
  }

  /** What is to be resolved. */
  public record Question(List<String> mbis, List<UUID> tokens) {}

  /**
   * What was found.
   *
   * @param tokens by identifier
   * @param mbis by token, the current one first
   */
  public record Result(Map<String, UUID> tokens, Map<UUID, List<String>> mbis) {}

  /**
   * Resolves what is known of it.
   *
   * @param by who asks
   */
  @Transactional
  public Result find(AcoId acoId, Question question, String by) {
    var own =
        lists.of(acoId).stream().filter(list -> !list.isWithdrawn()).map(FiledList::id).toList();
    var mbis = question.mbis();
    var tokens = question.tokens();
    var found = new Result(identifiers.tokensOf(mbis, own), identifiers.identifiersOf(tokens, own));
    var note =
        "identifiers: %d asked, %d found; tokens: %d asked, %d found"
            .formatted(mbis.size(), found.tokens().size(), tokens.size(), found.mbis().size());
    var deed = new AuditLog.Deed(ACTION, acoId, acoId + "/beneficiaries", note);
    audit.record(by, deed.of(found.tokens().size() + found.mbis().size()));
    return found;
  }
}
