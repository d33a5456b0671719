package org.trueup.workbooks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.workbooks.sheet.Figure;
import org.trueup.workbooks.sheet.Findings;
import org.trueup.workbooks.sheet.ReadSheet;

/** Holds the figures of a sheet against what follows from others, and finds where they part. */
final class Check {
  static final MathContext EXACT = MathContext.DECIMAL128;

  /** Cells are sums of doubles: the last digits of one are not those of exact arithmetic. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");

  private final ReadSheet sheet;
  private final Findings findings;

  Check(ReadSheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** What a figure of a type should be. */
  interface OfType {
    BigDecimal value(EnrollmentType type);
  }

  /** A line with a figure of each type. */
  void types(String line, String head, OfType computed) {
    var printed = sheet.byType(line, head);
    for (var type : EnrollmentType.values()) {
      var cell = printed.of(type);
      compare(line, cell, computed.value(type), cell.value());
    }
  }

  /** A line with one figure, where it has one. */
  void one(String line, String head, BigDecimal computed) {
    sheet.find(line, head).ifPresent(it -> within(line, head, computed, it.value()));
  }

  /**
   * The same of a figure that is the difference of larger ones.
   *
   * @param of the size of those
   */
  void within(String line, String head, BigDecimal computed, BigDecimal of) {
    sheet.find(line, head).ifPresent(it -> compare(line, it, computed, of));
  }

  /** A figure that may be one of several things. */
  void oneOf(String line, String head, BigDecimal... computed) {
    sheet
        .find(line, head)
        .filter(it -> nearest(it.value(), computed).isPresent())
        .ifPresent(it -> within(line, head, nearest(it.value(), computed).get(), it.value()));
  }

  private static Optional<BigDecimal> nearest(BigDecimal value, BigDecimal... of) {
    return Arrays.stream(of).min(Comparator.comparing(it -> it.subtract(value).abs()));
  }

  private void compare(String line, Figure printed, BigDecimal computed, BigDecimal of) {
    if (isApart(printed.value(), computed, of)) {
      findings.fault(
          printed,
          "%s, as line %s follows from the workbook's other figures; the file was edited or is of a form that is not known"
              .formatted(computed.round(new MathContext(17)).toPlainString(), line));
    }
  }

  static boolean isApart(BigDecimal one, BigDecimal other, BigDecimal of) {
    return one.subtract(other).abs().compareTo(of.abs().multiply(TOLERANCE)) > 0;
  }

  /** Shares of the whole. */
  void sharesOfOne(String line, String head) {
    var sum = sheet.values(line, head).reduce(BigDecimal::add);
    if (isApart(sum, BigDecimal.ONE, BigDecimal.ONE)) {
      findings.fault(sheet.byType(line, head).esrd(), "one of four shares that sum to 1");
    }
  }

  /** The sum over all types of one figure times another. */
  static BigDecimal sum(ByEnrollmentType<BigDecimal> some, ByEnrollmentType<BigDecimal> others) {
    return some.zip(others, (one, other) -> one.multiply(other, EXACT)).reduce(BigDecimal::add);
  }
}
