package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a result was determined anew.
 *
 * @param kind what changed
 * @param eventId the event that brought it, where one did: {@code assignment/A9004/2018/3}
 * @param file the file it stood in
 * @param by who sent it
 * @param note what the sender said about it, or what was sent where the kind does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cause(
    Kind kind,
    @Nullable String eventId,
    @Nullable String file,
    @Nullable String by,
    @Nullable String note) {

  /** What may change a result. */
  public enum Kind {
    ASSIGNMENT_LIST,
    WITHDRAWAL,
    AGREEMENT,
    BENCHMARK_INPUT,
    EXPENDITURES,
    QUALITY,
    REVENUE,
    CIRCUMSTANCES,
    ADVANCE,
    CMS_DETERMINATION,
    RULES,
    SOFTWARE
  }

  public static Cause of(Kind kind) {
    return new Cause(kind, null, null, null, null);
  }

  /** Something was entered. */
  public static Cause enteredBy(String name, Kind kind) {
    return new Cause(kind, null, null, name, null);
  }

  /** The same, where the kind alone does not say what it was: {@code expenditures FINAL}. */
  public static Cause enteredBy(String name, Kind kind, String what) {
    return new Cause(kind, null, null, name, what);
  }

  /** What another result was determined for, as far as this one follows from its event. */
  public Cause passedOnBy(String followed) {
    return new Cause(kind, followed, file, by, note);
  }

  public static Cause byEvent(Kind kind, String eventId) {
    return new Cause(kind, eventId, null, null, null);
  }
}
