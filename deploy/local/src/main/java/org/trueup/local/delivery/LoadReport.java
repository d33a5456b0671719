package org.trueup.local.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.local.delivery.LoadedFile.Outcome;

/** What became of every file. */
public record LoadReport(List<LoadedFile> files) {
  private static final int OUTCOME_WIDTH = 16;
  private static final String WHAT_TO_DO =
      "What waits for an agreement counts once one has the list's year among its performance years or"
          + " benchmark years: PUT /acos/{acoId}/agreements/{start} of assignment-service. Of years"
          + " that nobody has reviewed, "
          + NoRuleInForce.REMEDY
          + ".";

  public LoadReport {
    files = List.copyOf(files);
  }

  /** Whether something was taken, nothing was refused, and everything could be read. */
  public boolean isClean() {
    return files.stream().anyMatch(LoadedFile::isTaken)
        && files.stream().noneMatch(LoadedFile::isAFailure);
  }

  /** A line for each file, with its faults below it, and the totals. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (var file : files) {
      lines.add(column(file.outcome().words()) + file.file() + about(file));
      file.services()
          .forEach(share -> share.lines().forEach(line -> lines.add(column("") + "  " + line)));
      file.errors().forEach(fault -> lines.add(column("") + "  " + text(fault)));
    }
    if (files.stream().anyMatch(LoadReport::waits)) {
      lines.add(WHAT_TO_DO);
    }
    lines.add(
        counts().entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", ", files.size() + " files: ", "")));
    return lines;
  }

  /** The same for programs. */
  public String json() {
    var report = new LinkedHashMap<String, Object>();
    report.put("files", files);
    report.put("counts", counts());
    return Json.write(report);
  }

  private Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    Arrays.stream(Outcome.values())
        .filter(outcome -> outcome != Outcome.LEFT)
        .forEach(outcome -> counts.put(outcome.words(), count(outcome)));
    return counts;
  }

  private long count(Outcome outcome) {
    return files.stream().filter(file -> file.outcome() == outcome).count();
  }

  private static String about(LoadedFile file) {
    var text = new StringBuilder();
    if (file.listId() != null) {
      text.append("  list ").append(file.listId());
    }
    if (waits(file)) {
      text.append(", waits for an agreement");
    }
    if (file.detail() != null) {
      text.append(": ").append(file.detail());
    }
    return text.toString();
  }

  /** A list of which no determination follows so far. */
  private static boolean waits(LoadedFile file) {
    return file.listId() != null && file.assignmentRevision() == null;
  }

  private static String text(Fault fault) {
    var where = fault.where();
    var place = new ArrayList<String>();
    if (where.table() != null) {
      var line = where.line() == null ? "" : " line " + where.line();
      place.add("table " + where.table() + line);
    }
    if (where.column() != null) {
      place.add(where.column());
    }
    if (where.pointer() != null && !where.pointer().isEmpty()) {
      place.add(where.pointer());
    }
    if (where.parameter() != null) {
      place.add(where.parameter());
    }
    var value = fault.value() == null ? "" : " \"" + fault.value() + "\"";
    return String.join(" ", place) + value + ": expected " + fault.expected();
  }

  private static String column(String text) {
    return text + " ".repeat(OUTCOME_WIDTH - text.length());
  }
}
