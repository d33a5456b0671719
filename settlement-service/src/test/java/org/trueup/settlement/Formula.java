package org.trueup.settlement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trueup.contracts.audit.LineItem;

/**
 * Evaluates the simple formulas of the report: {@code H - G}, {@code L * H}, {@code min(V - X, W)}.
 */
final class Formula {
  private static final Pattern BINARY = Pattern.compile("(\\w+) ([-*/]) (\\w+)");
  private static final Pattern LESSER = Pattern.compile("min\\((.+), (\\w+)\\)");

  private static final Pattern CHAIN = Pattern.compile("(\\w+ - .+) - (\\w+)");
  private static final Pattern GROUPED = Pattern.compile("\\((.+)\\) \\* (\\w+)");

  private static final Set<String> MAY_BE_MISSING = Set.of("withheld", "prepaidRecouped");

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
    var chain = CHAIN.matcher(formula);
    if (chain.matches()) {
      return evaluate(chain.group(1), lines)
          .flatMap(a -> value(chain.group(2), lines).map(a::subtract));
    }
    var grouped = GROUPED.matcher(formula);
    if (grouped.matches()) {
      return evaluate(grouped.group(1), lines)
          .flatMap(a -> value(grouped.group(2), lines).map(a::multiply));
    }
    var binary = BINARY.matcher(formula);
    return binary.matches()
        ? value(binary.group(1), lines)
            .flatMap(a -> value(binary.group(3), lines).map(b -> apply(binary.group(2), a, b)))
        : value(formula, lines);
  }

  private static Optional<BigDecimal> value(String line, Map<String, LineItem> lines) {
    // A line that these terms do not have takes nothing away.
    return MAY_BE_MISSING.contains(line) && !lines.containsKey(line)
        ? Optional.of(BigDecimal.ZERO)
        : Optional.ofNullable(lines.get(line)).map(item -> new BigDecimal(item.value()));
  }

  private static BigDecimal apply(String operator, BigDecimal a, BigDecimal b) {
    return switch (operator) {
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b, MathContext.DECIMAL128);
      default -> a.divide(b, MathContext.DECIMAL128);
    };
  }
}
