package org.trueup.assignment.intake.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Visits of each beneficiary at each participant, from tables 1-2 and 1-3. */
final class VisitsByParticipant {
  /** A TIN, or the CMS certification number of a facility. */
  private static final Pattern PARTICIPANT = Pattern.compile("\\d{9}|[0-9A-Z]{6}");

  /** A count in the map of a beneficiary. */
  private static final int BYTES = 100;

  private final Map<Long, Map<String, Integer>> lines = new HashMap<>();
  private long rows;

  /** What was read. */
  static final class Found {
    private final Map<Long, Map<String, Integer>> lines;

    Found(Map<Long, Map<String, Integer>> lines) {
      this.lines = lines;
    }

    Map<String, Integer> of(long mbi) {
      return lines.getOrDefault(mbi, Map.of());
    }

    int unlisted(Set<Long> listed) {
      return (int) lines.keySet().stream().filter(mbi -> !listed.contains(mbi)).count();
    }

    /** All participants with a visit. */
    Set<String> participants() {
      var all = new HashSet<String>();
      lines.values().forEach(of -> all.addAll(of.keySet()));
      return all;
    }
  }

  Found found() {
    return new Found(lines);
  }

  TableReading table(ListTable table) {
    return new Rows(table, table == ListTable.BY_FACILITY ? "REV_LINE_CNT" : "B_EM_LINE_CNT_T");
  }

  /** The rows of one of the tables. */
  private final class Rows implements TableReading {
    private final ListTable table;
    private final Columns columns;
    private final Cells cells;
    private final int mbi;
    private final int participant;
    private final int visits;

    Rows(ListTable table, String visits) {
      this.table = table;
      this.columns = new Columns(table);
      this.cells = new Cells(table, columns);
      this.mbi = columns.need("BENE_MBI_ID");
      this.participant = columns.need("MASTER_ID");
      this.visits = columns.need(visits);
    }

    @Override
    public ListTable table() {
      return table;
    }

    @Override
    public Columns columns() {
      return columns;
    }

    @Override
    public long bytes() {
      return rows * BYTES;
    }

    @Override
    public void accept(SelectedCells row, Faults faults) {
      rows++;
      long identifier = cells.mbi(row, mbi, faults);
      var at = row.cell(participant);
      if (!PARTICIPANT.matcher(at).matches()) {
        cells.fault(row, participant, faults, "a TIN of nine digits or a CCN of six characters");
      }
      lines
          .computeIfAbsent(identifier, of -> new HashMap<>())
          .merge(at.intern(), cells.count(row, visits, faults), Integer::sum);
    }
  }
}
