package org.trueup.assignment.intake.claims;

import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.claims.Participants;
import org.trueup.assignment.calculation.claims.Participants.Participant;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.assignment.intake.list.TableReading;
import org.trueup.contracts.value.AcoId;

/** Reads the participant lists of every ACO of the claims population. */
final class ParticipantsTable implements TableReading {
  /** A participant, and its places in maps. */
  private static final int BYTES = 150;

  private final Columns columns = new Columns(ClaimsTable.PARTICIPANTS);
  private final ClaimsCells cells = new ClaimsCells(ClaimsTable.PARTICIPANTS, columns);
  private final int aco = columns.need("aco_id");
  private final int tin = columns.need("tin");
  private final int ccn = columns.may("ccn");
  private final int from = columns.may("effective_from");
  private final int through = columns.may("effective_through");
  private final List<Participant> rows = new ArrayList<>();

  @Override
  public ClaimsTable table() {
    return ClaimsTable.PARTICIPANTS;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  Participants participants() {
    return new Participants(rows);
  }

  @Override
  public long bytes() {
    return (long) rows.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    int before = faults.count();
    var id = cells.text(row, aco, Form.ACO, faults);
    var practice = cells.text(row, tin, Form.TIN, faults);
    var facility = cells.text(row, ccn, Form.CCN, faults);
    var first = cells.dateOrNothing(row, from, faults);
    var last = cells.dateOrNothing(row, through, faults);
    if (first != null && last != null && last.isBefore(first)) {
      cells.fault(row, through, "a day not before effective_from", faults);
    }
    if (faults.count() > before) {
      return;
    }
    rows.add(new Participant(AcoId.parse(id), practice, first, last));
    if (!facility.isEmpty()) {
      rows.add(new Participant(AcoId.parse(id), facility, first, last));
    }
  }
}
