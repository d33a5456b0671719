package org.trueup.settlement.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Money;

/**
 * A line as CMS has it beside ours. CMS pays cents, and its cells are doubles: dollars are compared
 * in cents, everything else to nine digits after the point.
 *
 * @param cms with the sign that the line has here
 * @param computed ours; absent where these terms have no such line
 * @param difference ours less CMS's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CmsLine(
    String line, String cms, @Nullable String computed, @Nullable String difference) {
  private static final BigDecimal NOTHING = new BigDecimal("1E-9");

  /** CMS's figure against a line of ours. */
  public static CmsLine of(String line, String cms, @Nullable LineItem ours) {
    return ours == null || ours.value() == null
        ? new CmsLine(line, cms, null, null)
        : new CmsLine(line, cms, ours.value(), difference(ours, cms));
  }

  private static String difference(LineItem ours, String cms) {
    var computed = new BigDecimal(String.valueOf(ours.value()));
    if (ours.unit() == LineItem.Unit.DOLLARS) {
      return cents(computed).minus(cents(new BigDecimal(cms))).toString();
    }
    var difference = computed.subtract(new BigDecimal(cms));
    return difference.abs().compareTo(NOTHING) < 0
        ? "0"
        : difference.stripTrailingZeros().toPlainString();
  }

  private static Money cents(BigDecimal amount) {
    return new Money(amount).toCents(RoundingMode.HALF_UP);
  }

  /** Whether ours is another figure. */
  public boolean isApart() {
    return difference != null && new BigDecimal(difference).signum() != 0;
  }
}
