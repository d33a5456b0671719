package org.trueup.assignment.intake.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.TurnoverReasons;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoId;

/** Reads an upload that is one assignment list: a zip of its tables, or tables by themselves. */
@ApplicationScoped
public class ListUpload {
  private static final String NAMES = "Names of assignment lists";

  private final Rules rules;

  ListUpload(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads the list.
   *
   * @param acoId whose list it must be
   * @throws Refusal 422 with every fault, up to the hundredth
   */
  public ReadList read(AcoId acoId, SentUpload sent) throws IOException {
    try (var upload = Upload.of(sent)) {
      return read(acoId, sent, upload.sources());
    }
  }

  private ReadList read(AcoId acoId, SentUpload sent, List<TableSource> sources)
      throws IOException {
    var files = sent.files();
    var faults = new Faults();
    int strangers = 0;
    var tables = new EnumMap<ListTable, TableSource>(ListTable.class);
    ListName name = null;
    for (var source : sources) {
      var file = named(source.path(), faults);
      if (file.isPresent()) {
        name = name == null ? file.get().list() : name;
        var found = faults(file.get(), name, acoId, source);
        found.forEach(faults::add);
        if (found.isEmpty()) {
          add(file.get(), source, tables, faults);
        }
      } else {
        strangers++;
      }
    }
    addZipNameFaults(files, name, faults);
    faults.refuse();
    if (name == null) {
      throw Refusal.broken(List.of(nameFault(firstPath(files, sources), FileName.EXPECTED)));
    }
    var memory = sent.allowance().memory();
    return read(name, fileName(files, sources), tables, memory).withWarnings(notRead(strangers));
  }

  /**
   * Reads the tables of one list, whoever's it is.
   *
   * @param memory from which the beneficiaries are taken
   */
  ReadList read(
      ListName name, String fileName, Map<ListTable, TableSource> tables, Budget.Share memory)
      throws IOException {
    return new ListReader(name, fileName, reasons(name, fileName), memory).read(tables);
  }

  private TurnoverReasons reasons(ListName name, String fileName) {
    try {
      return rules.lists().turnoverReasons().at(name.performanceYear()).value();
    } catch (NoRuleInForce notReviewed) {
      var expected = "the name of a list of a year whose rules are reviewed: " + years();
      throw Refusal.broken(
          List.of(
              notReviewed.fault(Place.parameter("name"), fileName, expected, "42 CFR 425.400(a)")));
    }
  }

  private String years() {
    var history = rules.lists().turnoverReasons();
    return history.entries().getFirst().from() + " to " + history.reviewedThrough();
  }

  private static Optional<FileName> named(String path, Faults faults) {
    var contradiction = FileName.contradiction(path);
    if (contradiction.isPresent()) {
      faults.add(nameFault(path, contradiction.get()));
      return Optional.empty();
    }
    return FileName.find(path);
  }

  private static List<Fault> faults(FileName file, ListName name, AcoId acoId, TableSource source) {
    if (!file.list().acoId().equals(acoId)) {
      return List.of(nameFault(source.path(), "the name of a list of " + acoId));
    }
    return file.list().equals(name)
        ? List.of()
        : List.of(
            nameFault(
                source.path(), "a table of the first list, " + name + ": send one list at a time"));
  }

  static void add(
      FileName file, TableSource source, Map<ListTable, TableSource> tables, Faults faults) {
    var table = file.table();
    if (table == null) {
      faults.add(nameFault(source.path(), "a name that ends with its table, as in _1-1.csv"));
    } else if (tables.putIfAbsent(table, source) != null) {
      faults.add(nameFault(source.path(), "a table that is sent once"));
    }
  }

  /** The name a zip was sent under says the same as those of its tables. */
  private static void addZipNameFaults(
      List<SentFile> files, @Nullable ListName name, Faults faults) {
    for (var file : files) {
      var sent = file.name();
      if (sent != null && name != null) {
        var said = named(sent, faults);
        if (said.isPresent() && !said.get().list().equals(name)) {
          faults.add(nameFault(sent, "the name of the list within it: " + name));
        }
      }
    }
  }

  private static Fault nameFault(@Nullable String path, String expected) {
    return Fault.inParameter("name", path, expected).under(NAMES, null);
  }

  private static @Nullable String firstPath(List<SentFile> files, List<TableSource> sources) {
    return sources.isEmpty() ? files.getFirst().name() : sources.getFirst().path();
  }

  /** Their names are not repeated: unlike those of tables they may say anything. */
  private static List<String> notRead(int strangers) {
    return strangers == 0
        ? List.of()
        : List.of(strangers + " files do not have the name of a table, and were not read");
  }

  /** As CMS called it: of a zip, else of the first table. */
  private static String fileName(List<SentFile> files, List<TableSource> sources) {
    var sent = files.size() == 1 ? Stream.ofNullable(files.getFirst().name()) : Stream.<String>of();
    return Stream.concat(sent, sources.stream().map(TableSource::path))
        .filter(path -> FileName.find(path).isPresent())
        .map(FileName::withoutFolder)
        .findFirst()
        .orElseThrow();
  }
}
