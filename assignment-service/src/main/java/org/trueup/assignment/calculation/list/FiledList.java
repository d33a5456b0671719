package org.trueup.assignment.calculation.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list on file, without its people.
 *
 * @param id its number here
 * @param prospectiveLayout whether it has the columns of prospective lists
 * @param sha256 of its tables, however they were packed
 * @param fileName as CMS calls it
 * @param assignableOnly people in table 1-6 who are not assigned; absent without that table
 * @param withdrawal why it was taken back, when it was
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

  /** A list that was wrong is taken back; it stays on file and governs nothing. */
  public record Withdrawal(String reason, Instant at) {}

  /** The list as it was known then, without a withdrawal that came later; empty before it came. */
  public Optional<FiledList> knownAt(@Nullable Instant asOf) {
    if (asOf == null) {
      return Optional.of(this);
    }
    if (receivedAt.isAfter(asOf)) {
      return Optional.empty();
    }
    return Optional.of(
        withdrawal == null || !withdrawal.at().isAfter(asOf) ? this : notYetWithdrawn());
  }

  private FiledList notYetWithdrawn() {
    return new FiledList(
        id, name, prospectiveLayout, sha256, fileName, assignableOnly, warnings, receivedAt, null);
  }

  public boolean isWithdrawn() {
    return withdrawal != null;
  }
}
