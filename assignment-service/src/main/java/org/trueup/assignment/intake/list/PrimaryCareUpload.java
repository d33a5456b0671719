package org.trueup.assignment.intake.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.assignment.calculation.participants.CandidateCare;
import org.trueup.assignment.calculation.participants.ListedCare;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;

/**
 * Reads where the beneficiaries of a list have primary care: tables 1-1 and 1-2 of a list of CMS,
 * and 1-3 where it is sent; and beside them {@code candidate.csv}, a candidate's own billing.
 * Visits by participant are not kept with a list, so its tables are sent again.
 */
@ApplicationScoped
public class PrimaryCareUpload {
  private static final String CANDIDATE = "candidate.csv";

  /**
   * What was read.
   *
   * @param list its name, as CMS writes it
   * @param participants those with a visit on it
   * @param candidates beneficiaries of the candidate; empty without its table
   * @param unlisted rows of visits of somebody who is not assigned
   */
  public record Read(
      String list,
      Set<String> participants,
      List<ListedCare> assigned,
      List<CandidateCare> candidates,
      int unlisted) {}

  /**
   * Reads the tables.
   *
   * @param of whose list, and of which year, it must be
   * @throws Refusal 422 with every fault, up to the hundredth
   */
  public Read read(AcoYear of, SentUpload sent) throws IOException {
    try (var upload = Upload.of(sent)) {
      return new Reading(of, sent).read(upload.sources());
    }
  }

  /** One upload while it is read. */
  private static final class Reading {
    private final AcoYear of;
    private final SentUpload sent;
    private final Faults faults = new Faults();
    private final Map<ListTable, TableSource> tables = new EnumMap<>(ListTable.class);
    private final List<FileName> names = new ArrayList<>();
    private Optional<TableSource> candidate = Optional.empty();

    Reading(AcoYear of, SentUpload sent) {
      this.of = of;
      this.sent = sent;
    }

    Read read(List<TableSource> sources) throws IOException {
      sources.forEach(this::sort);
      require(ListTable.ASSIGNED);
      require(ListTable.BY_PARTICIPANT);
      faults.refuse();
      var care = new CareTable();
      read(care, Optional.ofNullable(tables.get(ListTable.ASSIGNED)));
      var visits = new VisitsByParticipant();
      for (var table : List.of(ListTable.BY_PARTICIPANT, ListTable.BY_FACILITY)) {
        read(visits.table(table), Optional.ofNullable(tables.get(table)));
      }
      var billing = new CandidateTable(care.months().keySet());
      read(billing, candidate);
      faults.refuse();
      var found = visits.found();
      return new Read(
          names.getFirst().list().toString(),
          found.participants(),
          care.with(found),
          billing.candidates(),
          found.unlisted(care.months().keySet()));
    }

    private void sort(TableSource source) {
      if (FileName.withoutFolder(source.path()).equals(CANDIDATE)) {
        candidate = Optional.of(source);
        return;
      }
      var file = FileName.find(source.path());
      if (file.isEmpty()) {
        faults.add(name(source, FileName.EXPECTED + "_1-1.csv, or " + CANDIDATE));
      } else if (!isOf(file.get())) {
        faults.add(name(source, "a table of one list of " + of.aco() + " in " + of.year()));
      } else {
        names.add(file.get());
        ListUpload.add(file.get(), source, tables, faults);
      }
    }

    private boolean isOf(FileName file) {
      return file.list().acoId().equals(of.aco())
          && file.list().performanceYear().equals(of.year())
          && (names.isEmpty() || names.getFirst().list().equals(file.list()));
    }

    private void require(ListTable table) {
      if (!tables.containsKey(table)) {
        faults.add(NamedTables.missing(table));
      }
    }

    private void read(TableReading table, Optional<TableSource> source) throws IOException {
      if (source.isPresent()) {
        new TableRows(table, faults, sent.allowance().memory()).read(source.get());
      }
    }

    private static Fault name(TableSource source, String expected) {
      return Fault.inParameter("name", FileName.withoutFolder(source.path()), expected);
    }
  }
}
