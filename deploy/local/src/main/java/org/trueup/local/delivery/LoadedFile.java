package org.trueup.local.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What became of one file of CMS. The tables of one list are one file here.
 *
 * @param assignmentRevision the determination of its year that stood then, where there was one
 * @param detail why it was not taken, where the faults do not say it
 */
public record LoadedFile(
    String file,
    Outcome outcome,
    @Nullable AcoId acoId,
    @Nullable PerformanceYear performanceYear,
    @Nullable String period,
    @Nullable String stamp,
    @Nullable Long listId,
    @Nullable Long assignmentRevision,
    @Nullable String detail,
    List<Fault> errors) {

  /** What may become of a file. */
  public enum Outcome {
    ACCEPTED,
    KNOWN,
    SUPERSEDED,
    NOT_RECOGNISED,
    REFUSED,
    /** It could not be read here, and was not sent. */
    UNREADABLE;

    /** {@code not recognized}. */
    public String words() {
      // The services announce it in British spelling.
      return this == NOT_RECOGNISED ? "not recognized" : name().toLowerCase(Locale.ROOT);
    }
  }

  public LoadedFile {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  static LoadedFile notTaken(
      String file, Outcome outcome, @Nullable String detail, List<Fault> errors) {
    return new LoadedFile(file, outcome, null, null, null, null, null, null, detail, errors);
  }

  LoadedFile named(String name) {
    return new LoadedFile(
        name,
        outcome,
        acoId,
        performanceYear,
        period,
        stamp,
        listId,
        assignmentRevision,
        detail,
        errors);
  }

  /** Whether something of it should have been taken and was not. */
  boolean isAFailure() {
    return outcome == Outcome.REFUSED || outcome == Outcome.UNREADABLE;
  }
}
