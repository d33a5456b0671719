package org.trueup.local.published;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trueup.contracts.value.Rate;

/** In which unit a file prints rates. CMS changed it nearly every year. */
enum PrintedUnit {
  /** {@code 0.0234}; {@code 2.34%} where there is a sign. */
  FRACTION,
  /** {@code 2.34}, with or without a sign. */
  PERCENT,
  /** {@code 0.0234%}, and 2.34% is meant (PY2013). */
  FRACTION_WITH_SIGN,
  /** Not known beforehand: percents where one number of the column is above one. */
  BY_SIZE;

  private static final int PERCENT_DIGITS = 2;

  /** So many digits that all are zero: one in a million. */
  private static final int ZEROS_BEYOND_CHANCE = 6;

  private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+%?");

  /** The unit of a column, by its largest number without a sign. */
  static PrintedUnit ofColumn(Stream<String> cells) {
    return cells.map(String::strip).anyMatch(PrintedUnit::isAboveOne) ? PERCENT : FRACTION;
  }

  /**
   * Digits of a fraction that a column prints. A zero at the end is not always printed, so fewer
   * than usual count only where so many zeros cannot be chance.
   *
   * @param usual what the layout says
   */
  int decimals(Stream<String> cells, int usual) {
    var printed =
        cells
            .map(String::strip)
            .filter(cell -> NUMBER.matcher(cell).matches())
            .map(this::read)
            .distinct()
            .map(rate -> rate.fraction().scale())
            .filter(scale -> scale > 0)
            .toList();
    int most = printed.stream().max(Integer::compare).orElse(usual);
    return (usual - most) * printed.size() < ZEROS_BEYOND_CHANCE ? usual : most;
  }

  Rate read(String printed) {
    var signed = printed.endsWith("%");
    var number = new BigDecimal(signed ? printed.substring(0, printed.length() - 1) : printed);
    return Rate.ofFraction(isPercent(signed) ? number.movePointLeft(PERCENT_DIGITS) : number);
  }

  private boolean isPercent(boolean signed) {
    return switch (this) {
      case FRACTION, BY_SIZE -> signed;
      case FRACTION_WITH_SIGN -> false;
      case PERCENT -> true;
    };
  }

  private static boolean isAboveOne(String cell) {
    return cell.matches("\\d+(\\.\\d*)?") && new BigDecimal(cell).compareTo(BigDecimal.ONE) > 0;
  }
}
