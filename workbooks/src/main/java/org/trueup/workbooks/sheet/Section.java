package org.trueup.workbooks.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.workbooks.file.GridRow;

/**
 * Rows under one label.
 *
 * @param letter the code in brackets before the label: {@code GG}
 * @param label in lower case, without its footnote
 * @param own the row of the label itself, absent before any label
 */
record Section(@Nullable String letter, String label, @Nullable GridRow own, List<GridRow> rows) {

  /** The rows before any label. */
  static Section first() {
    return new Section(null, "", null, new ArrayList<>());
  }

  /** The rows of an enrollment type. */
  List<GridRow> of(EnrollmentType type) {
    return rows.stream()
        .filter(row -> Label.type(Label.comparable(row.label())).filter(type::equals).isPresent())
        .toList();
  }

  /** The row of a label; its own where none is named. */
  Optional<GridRow> row(@Nullable String wanted) {
    return wanted == null
        ? Optional.ofNullable(own)
        : rows.stream()
            .filter(row -> Label.isSame(Label.comparable(row.label()), wanted))
            .findFirst();
  }
}
