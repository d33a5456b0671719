package org.trueup.assignment.store.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.calculation.list.YearOfLists.Appearance;

/** Reads beneficiaries on their way out of the database. */
final class CopyReader implements Iterator<Appearance> {
  private final CopyRows rows;
  private final List<Long> lists;
  private @Nullable Appearance next;

  CopyReader(CopyRows rows, List<Long> lists) {
    this.rows = rows;
    this.lists = lists;
    next = read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Appearance next() {
    var found = next;
    if (found == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return found;
  }

  private @Nullable Appearance read() {
    try {
      return rows.next() ? beneficiary() : null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Appearance beneficiary() throws IOException {
    int list = lists.indexOf(rows.longOrZero());
    var token = rows.uuid();
    var months = new EnrollmentMonths(rows.longOrZero());
    var marks = ListMarks.unpacked(rows.longOrZero());
    int tin = rows.integerOrZero();
    var died = rows.isNull() ? null : day(rows.integer());
    var scores =
        new ScoreSums(rows.longOrZero(), rows.longOrZero(), rows.longOrZero(), rows.longOrZero());
    return new Appearance(list, new ListedBeneficiary(token, months, marks, tin, died, scores));
  }

  private static LocalDate day(int sinceTheFirst) {
    return CopyWriter.FIRST_DAY.plusDays(sinceTheFirst);
  }
}
