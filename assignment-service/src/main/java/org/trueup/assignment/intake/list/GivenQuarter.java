package org.trueup.assignment.intake.list;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/**
 * The quarter of lists whose names do not say it: until 2020 a name had the day, {@code
 * QASSGN.D190213.T1208000}, and no quarter. Whoever sends such files says it beside them.
 *
 * @param text {@code 2018Q4}; empty where none was given
 */
public record GivenQuarter(String text) {
  private static final GivenQuarter NONE = new GivenQuarter("");
  private static final Pattern FORM = Pattern.compile("20\\d\\dQ[1-4]");
  private static final Pattern WITHOUT_QUARTER =
      Pattern.compile("(?i)(?<family>\\.ACO\\.(?:QALR|QASSGN))(?<day>\\.D\\d{6}\\.T\\d{7})");

  /**
   * As a parameter has it.
   *
   * @throws Refusal 400 where it is no quarter
   */
  public static GivenQuarter of(@Nullable String parameter) {
    if (parameter == null) {
      return NONE;
    }
    if (!FORM.matcher(parameter).matches()) {
      throw Refusal.malformed(
          Fault.inParameter("quarter", parameter, "a year and its quarter, such as 2018Q4"));
    }
    return new GivenQuarter(parameter);
  }

  /** A path in which every name that lacks its quarter has it. */
  String in(String path) {
    return text.isEmpty()
        ? path
        : WITHOUT_QUARTER.matcher(path).replaceAll("${family}." + text + "${day}");
  }
}
