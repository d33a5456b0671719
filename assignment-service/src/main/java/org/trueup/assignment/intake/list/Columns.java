package org.trueup.assignment.intake.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the columns of a table that are read by their header names, wherever they stand. */
public final class Columns {
  private static final int NOT_READ = -1;

  private final TableKind table;
  private final List<String> names = new ArrayList<>();
  private final Map<String, String> otherNames = new HashMap<>();
  private final List<Boolean> needed = new ArrayList<>();
  private boolean[] present = {};
  private int linesBefore;

  public Columns(TableKind table) {
    this.table = table;
  }

  /** A column without which the table says nothing; returns its slot in a row. */
  public int need(String name) {
    return add(name, true);
  }

  /** A needed column that has another name in some layouts. */
  int need(String name, String otherName) {
    otherNames.put(otherName, name);
    return add(name, true);
  }

  /** A column that some layouts do not have; returns its slot in a row. */
  public int may(String name) {
    return add(name, false);
  }

  /** {@code need("EnrollFlag1")} to 12 and the like. */
  int[] need(String form, int count) {
    return slots(form, count, true);
  }

  int[] may(String form, int count) {
    return slots(form, count, false);
  }

  private int[] slots(String form, int count, boolean isNeeded) {
    var slots = new int[count];
    for (int i = 0; i < count; i++) {
      slots[i] = add(form.formatted(i + 1), isNeeded);
    }
    return slots;
  }

  private int add(String name, boolean isNeeded) {
    names.add(name);
    needed.add(isNeeded);
    return names.size() - 1;
  }

  /** The file has no header of its own: one was put before it, and is no line of it. */
  public void headerIsPutBefore() {
    linesBefore = 1;
  }

  /** How many lines of the file are its header. */
  public int headerLines() {
    return 1 - linesBefore;
  }

  int linesBefore() {
    return linesBefore;
  }

  int slots() {
    return names.size();
  }

  public String name(int slot) {
    return names.get(slot);
  }

  public boolean has(int slot) {
    return present[slot];
  }

  /** The slot of each column of the header; columns that are not read have none. */
  int[] bind(List<String> header, Faults faults) {
    var slotOf = new int[header.size()];
    Arrays.fill(slotOf, NOT_READ);
    present = new boolean[names.size()];
    for (int i = 0; i < slotOf.length; i++) {
      int slot = slot(header.get(i));
      if (slot >= 0 && present[slot]) {
        var name = header.get(i);
        faults.add(table.fault(1, name, name, "the only column of that name"));
      } else if (slot >= 0) {
        slotOf[i] = slot;
        present[slot] = true;
      }
    }
    for (int slot = 0; slot < present.length; slot++) {
      if (!present[slot] && needed.get(slot)) {
        faults.add(table.fault(1, names.get(slot), null, "among the columns of the header"));
      }
    }
    return slotOf;
  }

  /** The slot of a column, in whichever case a warehouse writes it; negative where none is read. */
  private int slot(String name) {
    var other = otherNames.getOrDefault(name.toUpperCase(Locale.ROOT), name);
    for (int slot = 0; slot < names.size(); slot++) {
      if (names.get(slot).equalsIgnoreCase(other)) {
        return slot;
      }
    }
    return NOT_READ;
  }

  /** Whether a column of that name is read. */
  public boolean reads(String name) {
    return slot(name) != NOT_READ;
  }

  /** Those columns of a header that no layout has. */
  List<String> unknown(List<String> header) {
    return header.stream().filter(name -> !reads(name) && !table.knows(name)).toList();
  }

  static boolean isRead(int slot) {
    return slot != NOT_READ;
  }
}
