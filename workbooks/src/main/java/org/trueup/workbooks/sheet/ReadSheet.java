package org.trueup.workbooks.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;

/**
 * What was read of a sheet.
 *
 * @param name in the workbook
 */
public record ReadSheet(KnownSheet sheet, String name, List<Figure> figures) {
  public ReadSheet {
    figures = List.copyOf(figures);
  }

  /** A figure that all workbooks of its kind have. */
  public Figure figure(String line, String head) {
    return find(line, head, null).orElseThrow();
  }

  /** A figure that may say that it does not apply. */
  public Optional<Figure> find(String line, String head) {
    return find(line, head, null);
  }

  public BigDecimal value(String line, String head) {
    return figure(line, head).value();
  }

  /** Whether a line has its figures under a head. */
  public boolean has(String line, String head) {
    return figures.stream().anyMatch(it -> it.line().equals(line) && it.head().equals(head));
  }

  /** The figures of a line, one of each type. */
  public ByEnrollmentType<Figure> byType(String line, String head) {
    return ByEnrollmentType.of(type -> find(line, head, type).orElseThrow());
  }

  /** Their values. */
  public ByEnrollmentType<BigDecimal> values(String line, String head) {
    return byType(line, head).map(Figure::value);
  }

  private Optional<Figure> find(String line, String head, @Nullable EnrollmentType type) {
    return figures.stream()
        .filter(it -> it.line().equals(line) && it.head().equals(head) && it.type() == type)
        .findFirst();
  }
}
