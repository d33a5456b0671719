package org.trueup.benchmark.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.fact.ImportedFile;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Reads a file of facts about many ACOs: a row for each ACO, period and enrollment type. */
@ApplicationScoped
public class ImportedTable {
  private static final CsvTable.Form FORM =
      CsvTable.Form.ofNames(
          ImportGroup.TABLE, ImportKind.allColumns(), List.of(ImportKind.ACO, ImportKind.KIND));

  private final ImportedFacts facts;

  ImportedTable(ImportedFacts facts) {
    this.facts = facts;
  }

  /**
   * The facts.
   *
   * @param memory from which the rows are taken, until they are recorded
   * @throws Refusal with the first hundred things that are wrong about the file
   */
  public ImportedFile read(InputStream csv, Budget.Share memory) throws IOException {
    var bytes = new DigestInputStream(csv, sha256());
    var faults = new FirstFaults();
    var rows = new ImportedRows(faults);
    CsvTable.read(FORM, bytes, faults, CsvTable.counted(memory, rows::take));
    var id = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    if (rows.count() == 0 && faults.found() == 0) {
      faults.add(noRows());
    }
    var found = facts(rows, faults);
    faults.refuse();
    return new ImportedFile(id, rows.count(), found);
  }

  private List<ImportedFact> facts(ImportedRows rows, FirstFaults faults) {
    var found = new ArrayList<ImportedFact>();
    for (var group : rows.whole()) {
      facts.of(group, faults).ifPresent(found::add);
    }
    return found;
  }

  private static Fault noRows() {
    return Fault.inTable(ImportGroup.TABLE, 1, null, null, "followed by at least one row")
        .under("An import brings facts", null);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
