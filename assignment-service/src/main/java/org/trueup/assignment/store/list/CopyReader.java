package org.trueup.assignment.store.list;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.calculation.list.YearOfLists.Appearance;

/** Reads beneficiaries on their way out of the database, in PostgreSQL's binary form. */
final class CopyReader implements Iterator<Appearance> {
  /** Signature, flags and the length of an extension that there is not. */
  private static final int HEADER = 19;

  private static final short END = -1;
  private static final int NULL = -1;

  private final DataInputStream rows;
  private final List<Long> lists;
  private @Nullable Appearance next;

  CopyReader(DataInputStream rows, List<Long> lists) {
    this.rows = rows;
    this.lists = lists;
    try {
      rows.readNBytes(HEADER);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
      return rows.readShort() == END ? null : beneficiary();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Appearance beneficiary() throws IOException {
    int list = lists.indexOf(number());
    rows.readInt();
    var token = new UUID(rows.readLong(), rows.readLong());
    var months = new EnrollmentMonths(number());
    var marks = ListMarks.unpacked(number());
    int tin = rows.readInt() == NULL ? 0 : rows.readInt();
    var died = rows.readInt() == NULL ? null : day(rows.readInt());
    var scores = new ScoreSums(number(), number(), number(), number());
    return new Appearance(list, new ListedBeneficiary(token, months, marks, tin, died, scores));
  }

  private static LocalDate day(int sinceTheFirst) {
    return CopyWriter.FIRST_DAY.plusDays(sinceTheFirst);
  }

  private long number() throws IOException {
    return rows.readInt() == NULL ? 0 : rows.readLong();
  }
}
