package org.trueup.workbooks.answer;

/**
 * A fact that figures of a sheet make.
 *
 * @param path the resource that shows it
 * @param outcome UNCHANGED when the same was on file already
 * @param revision it has on file
 */
public record TakenFact(String path, Outcome outcome, long revision) {

  /** What became of a fact. */
  public enum Outcome {
    ACCEPTED,
    UNCHANGED
  }

  /** A fact as it is on file now. */
  public static TakenFact of(String path, boolean isNew, long revision) {
    return new TakenFact(path, isNew ? Outcome.ACCEPTED : Outcome.UNCHANGED, revision);
  }
}
