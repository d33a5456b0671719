package org.trueup.assignment.report.cells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/**
 * The cells of a year's assignment. Whether one of a list is left out follows from that list and
 * those before it alone, so that what was shown once is never what a later answer hides: nothing
 * comes out by subtracting one quarter from another. What came and went between two lists is shown
 * whole or not at all, zeros too, because the totals of both lists say what it amounts to.
 */
final class AssignmentCells {
  private static final String ASSIGNED = "assignedBeneficiaries";
  private static final String PERIOD = "period";
  private static final String[] BY_TYPE = {"personYears", "personYearsToDate", "riskScores"};

  private final SmallCells cells;
  private final ObjectNode answer;
  private final WithheldCells left;

  /** Lists whose total is so near that of one before that the difference is a small cell. */
  private final Set<Integer> totals = new HashSet<>();

  /** Lists of which it is not shown who came and went. */
  private final Set<Integer> turnovers = new HashSet<>();

  AssignmentCells(SmallCells cells, ObjectNode answer) {
    this.cells = cells;
    this.answer = answer;
    this.left = new WithheldCells(answer);
  }

  ObjectNode left() {
    findTotals();
    findTurnovers();
    withholdOfYear();
    for (int list = 0; list < lists().size(); list++) {
      withholdOfList(list);
    }
    withholdExclusions();
    return left.told();
  }

  private JsonNode lists() {
    return answer.path("lists");
  }

  private void findTotals() {
    var shown = new ArrayList<JsonNode>();
    for (int list = 0; list < lists().size(); list++) {
      var total = lists().get(list).path(ASSIGNED);
      boolean near = shown.stream().anyMatch(other -> cells.isSmallDifference(total, other));
      if (near || cells.isSmallCount(total)) {
        totals.add(list);
      } else {
        shown.add(total);
      }
    }
  }

  /** From a list whose total is not shown to the next, turnover would tell the total. */
  private void findTurnovers() {
    for (int list = 0; list < lists().size(); list++) {
      var line = lists().get(list);
      if (totals.contains(list)
          || totals.contains(list - 1)
          || cells.hasSmall(line.path("turnover"))
          || cells.hasSmall(line.path("leftByReason"))
          || hasSmallExclusion(line.path(PERIOD).asText())) {
        turnovers.add(list);
      }
    }
  }

  private boolean hasSmallExclusion(String period) {
    for (var exclusion : answer.path("exclusions")) {
      if (cells.isSmallCount(exclusion.path("byPeriod").path(period))) {
        return true;
      }
    }
    return cells.isSmallCount(answer.path("exclusionsTotal").path("byPeriod").path(period));
  }

  private void withholdOfYear() {
    withholdParts();
    int governing = lists().size() - 1;
    boolean hidden = totals.contains(governing) || cells.isSmallCount(answer.path(ASSIGNED));
    if (hidden || cells.hasSmall(answer.path("byStep"))) {
      left.withhold("byStep");
    }
    if (!turnovers.isEmpty()) {
      left.withhold("rosterRecords");
    }
    if (turnovers.contains(governing) || cells.hasSmall(answer.path("turnover"))) {
      left.withhold("turnover");
    }
    withholdNewcomers(answer, "", hidden);
    if (hidden) {
      left.withhold(ASSIGNED, "msrPopulation");
    }
    withholdTypes(answer, "", "personYearsByType", "personYearsToDateByType", "riskScores");
  }

  /** Of the assigned ones, how many are the others is had by subtraction. */
  private void withholdParts() {
    for (var part : new String[] {"voluntarilyAligned", "conflicts"}) {
      var count = answer.path(part);
      if (cells.isSmallCount(count) || cells.isSmallDifference(answer.path(ASSIGNED), count)) {
        left.withhold(part);
      }
    }
    if (cells.isSmallCount(answer.path("assignableOnly"))) {
      left.withhold("assignableOnly");
    }
  }

  private void withholdOfList(int list) {
    var line = lists().get(list);
    var place = "/lists/" + list;
    withholdNewcomers(line, place, totals.contains(list));
    if (turnovers.contains(list)) {
      left.withholdIn(line, place, "turnover", "leftByReason");
    }
    if (totals.contains(list)) {
      left.withholdIn(line, place, ASSIGNED);
    }
    withholdTypes(line, place, BY_TYPE);
  }

  /** New and continuous are the total together. */
  private void withholdNewcomers(JsonNode object, String place, boolean totalIsHidden) {
    if (totalIsHidden
        || cells.isSmallCount(object.path("newlyAssigned"))
        || cells.isSmallCount(object.path("continuouslyAssigned"))) {
      left.withholdIn(object, place, "newlyAssigned", "continuouslyAssigned");
    }
  }

  /** Where one type has few, all are left out: the total would tell it. */
  private void withholdTypes(JsonNode object, String place, String... byType) {
    if (cells.hasSmall(object.path(byType[0])) || cells.hasSmall(object.path(byType[1]))) {
      left.withholdIn(object, place, byType);
    }
  }

  private void withholdExclusions() {
    if (turnovers.isEmpty()) {
      return;
    }
    var rows = answer.path("exclusions");
    for (int row = 0; row < rows.size(); row++) {
      withholdExclusion(rows.get(row), "/exclusions/" + row);
    }
    withholdExclusion(answer.path("exclusionsTotal"), "/exclusionsTotal");
    left.withhold("waterfall");
  }

  private void withholdExclusion(JsonNode row, String place) {
    for (int list : turnovers) {
      var period = lists().get(list).path(PERIOD).asText();
      left.withholdIn(row.path("byPeriod"), place + "/byPeriod", period);
    }
    left.withholdIn(row, place, "total");
  }
}
