package org.trueup.assignment.intake.list;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.assignment.rules.list.TurnoverReasons;
import org.trueup.contracts.value.EnrollmentType;

/** Reads table 1-1: the assigned beneficiaries; in the prospective layout the excluded ones too. */
final class AssignedTable implements TableReading {
  /** A beneficiary in columns, with a token, and once more while they are sorted and recorded. */
  private static final int BYTES = 300;

  private static final int LAST_STEP = 3;

  private final Columns columns = new Columns(ListTable.ASSIGNED);
  private final Cells cells = new Cells(ListTable.ASSIGNED, columns);
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int death = columns.need("BENE_DEATH_DT");
  private final int birth = columns.may("BENE_BRTH_DT");
  private final int[] flags = columns.need("EnrollFlag%d", EnrollmentMonths.MONTHS);
  private final int voluntary = columns.may("IN_VA_MAX");
  private final int vaTin = columns.may("VA_TIN");
  private final int claims = columns.may("CBA_FLAG");
  private final int step = columns.may("ASSIGNMENT_TYPE");
  private final int before = columns.may("ASSIGNED_BEFORE");
  private final int newly = columns.may("ASG_STATUS");
  private final int excluded = columns.may("EXCLUDED");
  private final Map<TurnoverReason, Integer> exclusions = new EnumMap<>(TurnoverReason.class);
  private final int[] scores = columns.may("BENE_RSK_R_SCRE_%02d", EnrollmentMonths.MONTHS);
  private final long[] sums = new long[EnrollmentType.values().length];

  private final BeneficiaryColumns beneficiaries;
  private final Map<Long, Integer> episodes;
  private int blankFlags;
  private int withoutIdentifier;
  private int notExcludedWithReason;

  /** Which months of a row leave person years, and which have a risk score; a bit each. */
  private record MarkedMonths(int episode, int scored) {}

  /**
   * Reads who is assigned.
   *
   * @param episodes months that leave person years, by identifier
   */
  AssignedTable(
      BeneficiaryColumns beneficiaries, Map<Long, Integer> episodes, TurnoverReasons reasons) {
    this.beneficiaries = beneficiaries;
    this.episodes = new HashMap<>(episodes);
    reasons.exclusionColumns().forEach((reason, name) -> exclusions.put(reason, columns.may(name)));
  }

  @Override
  public ListTable table() {
    return ListTable.ASSIGNED;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  /** Whether it is the layout of prospective lists. */
  boolean isProspective() {
    return columns.has(excluded);
  }

  /** People with a reason to be excluded, who are not marked so: they count as assigned. */
  int notExcludedWithReason() {
    return notExcludedWithReason;
  }

  int blankFlags() {
    return blankFlags;
  }

  int withoutIdentifier() {
    return withoutIdentifier;
  }

  @Override
  public long bytes() {
    return (long) beneficiaries.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    var reason = exclusion(row, faults);
    if (mayLackIdentifier(reason) && row.cell(mbi).isEmpty()) {
      withoutIdentifier++;
      return;
    }
    long identifier = cells.mbi(row, mbi, faults);
    var months = months(row, faults);
    var died = cells.date(row, death, faults);
    cells.date(row, birth, faults);
    int episode = episodes.getOrDefault(identifier, 0);
    int scored = addScores(row, months.without(episode), faults);
    var sum = scored == 0 ? ScoreSums.NONE : ScoreSums.of(type -> sums[type.ordinal()]);
    var marks = marks(row, reason, new MarkedMonths(episode, scored), faults);
    int tin = row.cell(vaTin).isEmpty() ? 0 : cells.tin(row, vaTin, faults);
    if (identifier < 0) {
      return; // who cannot be read is nobody's duplicate
    }
    beneficiaries.add(
        new BeneficiaryColumns.Row(identifier, months, marks, tin, died, sum, row.line()));
  }

  /** For want of it they are excluded, or for a reason that is not known well enough to say. */
  private static boolean mayLackIdentifier(@Nullable TurnoverReason reason) {
    return reason == TurnoverReason.IDENTITY_UNKNOWN
        || reason == TurnoverReason.OTHER_REASON
        || reason == TurnoverReason.NOT_STATED;
  }

  private ListMarks marks(
      SelectedCells row, @Nullable TurnoverReason reason, MarkedMonths marked, Faults faults) {
    boolean isVoluntary = cells.isMarked(row, voluntary, faults);
    boolean byClaims = columns.has(claims) ? cells.isMarked(row, claims, faults) : !isVoluntary;
    return new ListMarks(
        reason,
        byClaims,
        isVoluntary,
        cells.digit(row, step, LAST_STEP, faults),
        cells.digit(row, newly, 9, faults) == 1,
        cells.isMarked(row, before, faults),
        marked.episode(),
        marked.scored(),
        false);
  }

  /** The primary reason why the beneficiary of the row is excluded; null for the assigned. */
  private @Nullable TurnoverReason exclusion(SelectedCells row, Faults faults) {
    if (!isProspective()) {
      return null;
    }
    if (!cells.isMarked(row, excluded, faults)) {
      notExcludedWithReason += hasReason(row) ? 1 : 0;
      return null;
    }
    for (var column : exclusions.entrySet()) {
      if (cells.isMarked(row, column.getValue(), faults)) {
        return column.getKey();
      }
    }
    return TurnoverReason.NOT_STATED;
  }

  private boolean hasReason(SelectedCells row) {
    return exclusions.values().stream().anyMatch(column -> row.cell(column).equals("1"));
  }

  private EnrollmentMonths months(SelectedCells row, Faults faults) {
    long packed = 0;
    for (int month = 0; month < flags.length; month++) {
      packed |= EnrollmentMonths.bits(month, cells.enrollment(row, flags[month], faults));
    }
    var months = new EnrollmentMonths(packed);
    blankFlags += months.saysNothingSomewhere() ? 1 : 0;
    return months;
  }

  /** Adds up the scores by the type of their months; returns which months have one. */
  private int addScores(SelectedCells row, EnrollmentMonths months, Faults faults) {
    Arrays.fill(sums, 0);
    int scored = 0;
    for (int month = 0; month < scores.length; month++) {
      long score = cells.score(row, scores[month], faults);
      var type = months.type(month);
      if (type != null && !row.cell(scores[month]).isEmpty()) {
        sums[type.ordinal()] += score;
        scored |= 1 << month;
      }
    }
    return scored;
  }
}
