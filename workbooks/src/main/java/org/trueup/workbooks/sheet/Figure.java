package org.trueup.workbooks.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;

/**
 * A cell that was read.
 *
 * @param sheet by its name in the workbook
 * @param line as our layout calls it: {@code GG}
 * @param head as our layout calls it: {@code PY}
 * @param type the enrollment type of its row; absent where the row is of all
 * @param cell its place: {@code B49}
 * @param text as it stands in the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
    String sheet,
    String line,
    String head,
    @Nullable EnrollmentType type,
    String cell,
    String text) {

  /** Its value, exactly as the file's text says. */
  public BigDecimal value() {
    return Figures.value(text);
  }

  /** A plain decimal, without exponent and without zeros at its end. */
  public String plain() {
    return value().stripTrailingZeros().toPlainString();
  }

  /** A figure that was computed, with as many digits as a cell has. */
  public static String shown(BigDecimal computed) {
    return computed.round(new MathContext(17)).stripTrailingZeros().toPlainString();
  }

  /** Where it stands: {@code Table 3 - Shared Savings Losses, row 12, column B}. */
  public String place() {
    var column = cell.replaceAll("\\d", "");
    return "%s, row %s, column %s".formatted(sheet, cell.substring(column.length()), column);
  }
}
