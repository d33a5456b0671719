package org.trueup.settlement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trueup.contracts.audit.LineItem;

/**
 * Evaluates the simple formulas of the report: {@code H - G}, {@code L * H}, {@code min(V - X, W)}.
 */
final class Formula {
  private static final Pattern BINARY = Pattern.compile("(\\w+) ([-*/]) (\\w+)");
  private static final Pattern LESSER = Pattern.compile("min\\((.+), (\\w+)\\)");

  private Formula() {}

  /** The value; empty for a formula in words, or one that names a line these terms do not have. */
  static Optional<BigDecimal> evaluate(String formula, Map<String, LineItem> lines) {
    if (formula == null) {
      return Optional.empty();
    }
    var lesser = LESSER.matcher(formula);
    if (lesser.matches()) {
      return evaluate(lesser.group(1), lines)
          .flatMap(a -> value(lesser.group(2), lines).map(a::min));
    }
    var binary = BINARY.matcher(formula);
    return binary.matches()
        ? value(binary.group(1), lines)
            .flatMap(a -> value(binary.group(3), lines).map(b -> apply(binary.group(2), a, b)))
        : value(formula, lines);
  }

  private static Optional<BigDecimal> value(String line, Map<String, LineItem> lines) {
    return Optional.ofNullable(lines.get(line)).map(item -> new BigDecimal(item.value()));
  }

  private static BigDecimal apply(String operator, BigDecimal a, BigDecimal b) {
    return switch (operator) {
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b, MathContext.DECIMAL128);
      default -> a.divide(b, MathContext.DECIMAL128);
    };
  }
}
