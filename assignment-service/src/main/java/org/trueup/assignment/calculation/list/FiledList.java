package org.trueup.assignment.calculation.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AsOf;

/**
 * A list on file, without its beneficiaries.
 *
 * @param id its number here
 * @param prospectiveLayout whether it has the columns of prospective lists
 * @param sha256 of its tables, however they were packed
 * @param fileName as CMS calls it
 * @param assignableOnly beneficiaries of table 1-6 who are not assigned; absent without that table
 * @param withdrawal why it was withdrawn, when it was
 */
public record FiledList(
    long id,
    ListName name,
    boolean prospectiveLayout,
    String sha256,
    String fileName,
    @Nullable Integer assignableOnly,
    List<String> warnings,
    Instant receivedAt,
    @Nullable Withdrawal withdrawal) {

  public FiledList {
    warnings = List.copyOf(warnings);
  }

  /** Why a wrong list was withdrawn, and when; it stays on file and governs nothing. */
  public record Withdrawal(String reason, Instant at) {}

  /** The list as it was known then, without a withdrawal that came later; empty before it came. */
  public Optional<FiledList> knownAt(AsOf asOf) {
    if (!asOf.knew(receivedAt)) {
      return Optional.empty();
    }
    return Optional.of(withdrawal == null || asOf.knew(withdrawal.at()) ? this : with(null));
  }

  /** The same list, withdrawn or not. */
  public FiledList with(@Nullable Withdrawal because) {
    return new FiledList(
        id,
        name,
        prospectiveLayout,
        sha256,
        fileName,
        assignableOnly,
        warnings,
        receivedAt,
        because);
  }

  public boolean isWithdrawn() {
    return withdrawal != null;
  }
}
