package org.trueup.assignment.intake.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.calculation.claims.CandidateBeneficiary;
import org.trueup.assignment.calculation.claims.ClaimsPopulation;
import org.trueup.assignment.calculation.claims.ReadClaimsPopulation;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.NamedTables;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.TableReading;
import org.trueup.assignment.intake.list.TableRows;
import org.trueup.assignment.intake.list.TableSource;
import org.trueup.assignment.intake.list.Upload;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;

/**
 * Reads an upload that is the claims population of one ACO: a zip of tables, or tables of a form.
 */
@ApplicationScoped
public class ClaimsUpload {
  /**
   * Reads the population.
   *
   * @param window the months whose enrollment counts
   * @throws Refusal 422 with every fault, up to the hundredth
   */
  public ReadClaimsPopulation read(SentUpload sent, AssignmentWindow window) throws IOException {
    try (var upload = Upload.of(sent)) {
      return new Reading(window, sent.allowance().memory())
          .read(NamedTables.of(ClaimsTable.class, upload.sources()));
    }
  }

  /** One population while it is read. */
  private static final class Reading {
    private final Budget.Share memory;
    private final Faults faults = new Faults();
    private final List<String> warnings = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private final ParticipantsTable participants = new ParticipantsTable();
    private final MonthsTable months;
    private final AlignmentsTable alignments = new AlignmentsTable();
    private final ClaimLinesTable lines = new ClaimLinesTable();

    Reading(AssignmentWindow window, Budget.Share memory) {
      this.memory = memory;
      this.months = new MonthsTable(window);
    }

    ReadClaimsPopulation read(Map<ClaimsTable, TableSource> sources) throws IOException {
      for (var table : List.<TableReading>of(participants, months, alignments, lines)) {
        var source = sources.get((ClaimsTable) table.table());
        if (source != null) {
          read(table, source);
        }
      }
      faults.refuse();
      return new ReadClaimsPopulation(
          population(), HexFormat.of().formatHex(digest.digest()), List.copyOf(warnings));
    }

    private void read(TableReading table, TableSource source) throws IOException {
      digest.update((table.table().number() + "\n").getBytes(StandardCharsets.UTF_8));
      var digested = source.through(file -> new DigestInputStream(file, digest));
      var unknown = new TableRows(table, faults, memory).read(digested);
      if (!unknown.isEmpty()) {
        warnings.add(table.table().number() + " has unknown columns: " + unknown.size());
      }
    }

    private ClaimsPopulation population() {
      var chosen = alignments.designations();
      var candidates =
          months.candidates().entrySet().stream()
              .map(
                  entry ->
                      new CandidateBeneficiary(
                          entry.getKey(),
                          entry.getValue(),
                          alignments.elsewhere().contains(entry.getKey()),
                          chosen.get(entry.getKey())))
              .toList();
      warn(months.outside(), "rows of beneficiary_months.csv are out of the window");
      long unknown =
          lines.lines().keySet().stream()
              .filter(mbi -> !months.candidates().containsKey(mbi))
              .count();
      warn(unknown, "people of claim_lines.csv have no month in the window and are left out");
      var several = participants.participants().inSeveral();
      warn(several.size(), "participants stand under two ACOs, and their services count for none");
      return new ClaimsPopulation(candidates, lines.lines(), participants.participants());
    }

    private void warn(long count, String what) {
      if (count > 0) {
        warnings.add(count + " " + what);
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every JDK has SHA-256", impossible);
      }
    }
  }
}
