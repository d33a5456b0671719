package org.trueup.rest;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;

/** The query parameter {@code performanceYear} of a question that is about one year. */
public final class RequiredYear {
  private RequiredYear() {}

  /**
   * The year that was asked about.
   *
   * @throws Refusal 400 where none was
   */
  public static PerformanceYear of(@Nullable PerformanceYear asked) {
    if (asked == null) {
      throw Refusal.malformed(
          Fault.inParameter("performanceYear", null, "a performance year such as 2018"));
    }
    return asked;
  }
}
