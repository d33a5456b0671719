package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.determination.ListCounting;
import org.trueup.assignment.determination.RosterEventMapping;
import org.trueup.assignment.store.list.BeneficiaryIdentifiers;
import org.trueup.assignment.store.list.ListContents;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/** Tells what the lists of an ACO said about one beneficiary, through all its years. */
@ApplicationScoped
public class BeneficiaryTimelineQuery {
  private final AcoRecords records;
  private final BeneficiaryIdentifiers identifiers;
  private final ListContents contents;
  private final ListCounting counting;
  private final RosterEventMapping mapping;

  BeneficiaryTimelineQuery(
      AcoRecords records,
      BeneficiaryIdentifiers identifiers,
      ListContents contents,
      ListCounting counting,
      RosterEventMapping mapping) {
    this.records = records;
    this.identifiers = identifiers;
    this.contents = contents;
    this.counting = counting;
    this.mapping = mapping;
  }

  /**
   * The timeline of a beneficiary.
   *
   * @throws Refusal 404 where no list of the ACO names them
   */
  public BeneficiaryTimeline of(AcoId acoId, UUID token) {
    var tokens = identifiers.tokensOf(token);
    var onFile = records.of(acoId);
    var lists = onFile.lists().stream().map(FiledList::id).toList();
    var listings = contents.about(tokens, lists);
    if (listings.isEmpty()) {
      throw Refusal.notFound("No list of " + acoId + " names this beneficiary.");
    }
    return new TimelineOfLists(onFile, listings, counting, mapping).of(tokens.getFirst());
  }
}
