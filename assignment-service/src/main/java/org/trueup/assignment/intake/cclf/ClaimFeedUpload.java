package org.trueup.assignment.intake.cclf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.assignment.calculation.opportunity.AssignedMonths;
import org.trueup.assignment.calculation.opportunity.ClaimsOfPopulation;
import org.trueup.assignment.calculation.opportunity.Network;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.NamedTables;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.TableRows;
import org.trueup.assignment.intake.list.TableSource;
import org.trueup.assignment.intake.list.Upload;
import org.trueup.assignment.rules.claims.OpportunityMeasures;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Reads an upload of claims: a zip of tables, or tables of a form. Nothing of it is kept. */
@ApplicationScoped
public class ClaimFeedUpload {
  private static final String CUT_OFF =
      "a line with its end: the file ends in the middle of a line and may be cut off; send it whole, its last line with a line end";

  /**
   * What was read.
   *
   * @param affiliates facilities for which the skilled nursing waiver holds
   * @param isCounted whether the numbers of records were held against those that CMS declared
   */
  public record Read(
      ClaimsOfPopulation claims,
      Map<AssignmentMethodology, AssignedMonths> populations,
      Network network,
      Set<String> affiliates,
      boolean isCounted) {}

  /**
   * Reads the claims.
   *
   * @param of whose assigned months and claims are read
   * @throws Refusal 422 with every fault, up to the hundredth
   */
  public Read read(SentUpload sent, AcoYear of, OpportunityMeasures measures) throws IOException {
    try (var upload = Upload.of(sent)) {
      var sources = NamedTables.of(FeedTable.class, upload.sources());
      refuseOthers(of, sources.values());
      return new Reading(sent, of.year(), measures).read(sources);
    }
  }

  /** By their names, before anything is read. */
  private static void refuseOthers(AcoYear of, Collection<TableSource> sources) {
    Refusal.unlessEmpty(
        sources.stream().map(TableSource::name).flatMap(name -> faults(name, of)).toList());
  }

  private static Stream<Fault> faults(String name, AcoYear of) {
    var asked = of.year().calendarYear();
    var ofAnotherAco =
        FeedTable.acoOf(name).stream()
            .filter(named -> !named.equals(of.aco().value()))
            .map(named -> "a file of " + of.aco());
    var ofAnotherYear =
        FeedTable.yearOf(name).stream()
            .filter(named -> named != asked)
            .mapToObj(named -> "a file of %d: by its name it is of %d".formatted(asked, named));
    return Stream.concat(ofAnotherAco, ofAnotherYear)
        .map(expected -> Fault.inParameter("name", name, expected));
  }

  /** One upload while it is read. */
  private static final class Reading {
    private final SentUpload sent;
    private final Faults faults = new Faults();
    private final AssignedMonthsTable assigned;
    private final NetworkTable network = new NetworkTable();
    private final CrosswalkTable crosswalk = new CrosswalkTable();
    private final RevenueCentersTable centers;
    private final FacilityClaimsTable claims;
    private final ProfessionalLinesTable lines;
    private final DemonstrationsTable demonstrations;

    Reading(SentUpload sent, PerformanceYear year, OpportunityMeasures measures) {
      this.sent = sent;
      this.assigned = new AssignedMonthsTable(year);
      this.centers = new RevenueCentersTable(measures.emergency().revenueCodes());
      this.claims = new FacilityClaimsTable(centers, crosswalk);
      this.lines = new ProfessionalLinesTable(crosswalk);
      this.demonstrations = new DemonstrationsTable(measures.demonstration());
    }

    Read read(Map<FeedTable, TableSource> sources) throws IOException {
      for (var table :
          List.of(assigned, network, crosswalk, centers, claims, lines, demonstrations)) {
        var source = sources.get(table.table());
        if (source != null) {
          read(table, source);
        }
      }
      centers.refuseClaimsOutOf(claims.ids(), faults);
      var summary = sources.get(FeedTable.SUMMARY);
      if (summary != null) {
        compare(FeedSummary.read(summary, faults), sources.keySet());
      }
      faults.refuse();
      return new Read(
          new ClaimsOfPopulation(
              claims.claims(),
              lines.lines(),
              demonstrations.marked(),
              claims.hasDiagnoses(),
              sources.containsKey(FeedTable.REVENUE_CENTERS)),
          assigned.populations(),
          network.network(),
          network.affiliates(),
          summary != null);
    }

    private void compare(FeedSummary summary, Set<FeedTable> sent) {
      for (FeedReading table : List.of(crosswalk, centers, claims, lines, demonstrations)) {
        if (sent.contains(table.table())) {
          summary.compare(table, faults);
        }
      }
    }

    private void read(FeedReading table, TableSource source) throws IOException {
      var lines = new WholeLines();
      var rows = source.through(lines::watching);
      if (FeedTable.acoOf(source.name()).isPresent()) {
        table.columns().headerIsPutBefore();
        rows = rows.through(file -> new FixedWidthRows(table.table(), file, faults));
      }
      new TableRows(table, faults, sent.allowance().memory()).read(rows);
      if (!lines.hasEnded()) {
        faults.add(table.table().fault(lines.last(), null, null, CUT_OFF));
      }
    }
  }
}
