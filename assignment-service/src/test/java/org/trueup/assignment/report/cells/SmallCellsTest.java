package org.trueup.assignment.report.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody who reads every quarter of a year and subtracts. */
class SmallCellsTest {
  private static final SmallCells CELLS = new SmallCells(11);
  private static final List<String> FLOWS = List.of("ADDED", "RETURNED", "DROPPED", "EXCLUDED");
  private static final int QUARTERS = 4;

  private final Random random = new Random(20180101);

  /** Few, many or nobody. */
  private int count() {
    return random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(3) * 40;
  }

  /** A year's lists, as all of them are shown in the end. */
  private List<ObjectNode> year() {
    var lines = new ArrayList<ObjectNode>();
    int assigned = 6000;
    for (int list = 0; list < QUARTERS; list++) {
      var line = JsonNodeFactory.instance.objectNode();
      var turnover = line.putObject("turnover");
      for (var flow : FLOWS) {
        turnover.put(flow, list == 0 ? 0 : count());
      }
      int left = of(turnover, "DROPPED") + of(turnover, "EXCLUDED");
      assigned += of(turnover, "ADDED") + of(turnover, "RETURNED") - left;
      line.put("period", "Q" + list).put("assignedBeneficiaries", assigned);
      line.putObject("leftByReason").put("DIED", left / 2).put("MOVED", left - left / 2);
      int newly = Math.min(assigned, count() * 100);
      line.put("newlyAssigned", newly).put("continuouslyAssigned", assigned - newly);
      lines.add(line);
    }
    return lines;
  }

  /** The answer when so many lists had come. */
  private static ObjectNode answer(List<ObjectNode> year, int lists) {
    var answer = JsonNodeFactory.instance.objectNode();
    var items = answer.putArray("lists");
    var exclusion = JsonNodeFactory.instance.objectNode();
    var byPeriod = exclusion.putObject("byPeriod");
    int total = 0;
    int added = 0;
    for (var line : year.subList(0, lists)) {
      items.add(line.deepCopy());
      int excluded = of(line.path("turnover"), "EXCLUDED");
      byPeriod.put(line.path("period").asText(), excluded);
      total += excluded;
      added += of(line.path("turnover"), "ADDED");
    }
    exclusion.put("total", total);
    var last = year.get(lists - 1);
    answer.put("assignedBeneficiaries", of(last, "assignedBeneficiaries"));
    answer.put("rosterRecords", 6000 + added);
    answer.set("turnover", last.path("turnover").deepCopy());
    answer.putArray("exclusions").add(exclusion);
    answer.set("exclusionsTotal", exclusion.deepCopy());
    answer.putObject("waterfall");
    return answer;
  }

  private static int of(JsonNode counts, String name) {
    return counts.path(name).asInt();
  }

  @Test
  void noQuarterLessAnotherAndNoTotalLessItsRowsGivesFewAway() {
    int withheld = 0;
    int shown = 0;
    for (int run = 0; run < 400; run++) {
      var year = year();
      var answers =
          IntStream.rangeClosed(1, QUARTERS)
              .mapToObj(lists -> CELLS.ofAssignment(answer(year, lists)))
              .toList();
      for (int list = 0; list < QUARTERS; list++) {
        if (isTurnoverShown(answers, list)) {
          assertThat(CELLS.hasSmall(year.get(list).path("turnover"))).isFalse();
          assertThat(isTotalShown(answers, list - 1)).as("turnover tells the total").isTrue();
          shown++;
        } else {
          withheld++;
        }
      }
      assertNoneIsNear(answers, "/assignedBeneficiaries");
      assertNoneIsNear(answers, "/rosterRecords");
      assertNoneIsNear(answers, "/exclusionsTotal/total");
      answers.forEach(SmallCellsTest::assertRowsDoNotTellTheTotal);
    }
    assertThat(List.of(withheld, shown)).allMatch(count -> count > 100);
  }

  /** In whichever answer it stands. */
  private static boolean isTurnoverShown(List<ObjectNode> answers, int list) {
    return answers.stream()
        .anyMatch(
            answer ->
                answer.path("lists").path(list).has("turnover")
                    || answer.path("lists").path(list).has("leftByReason")
                    || answer.at("/exclusions/0/byPeriod").has("Q" + list)
                    || answer.path("lists").size() == list + 1 && answer.has("turnover"));
  }

  private static boolean isTotalShown(List<ObjectNode> answers, int list) {
    return list < 0
        || answers.stream()
            .map(answer -> answer.path("lists").path(list))
            .allMatch(line -> line.isMissingNode() || line.has("assignedBeneficiaries"));
  }

  private static void assertNoneIsNear(List<ObjectNode> answers, String place) {
    for (var one : answers) {
      for (var other : answers) {
        assertThat(CELLS.isSmallDifference(one.at(place), other.at(place))).as(place).isFalse();
      }
    }
  }

  private static void assertRowsDoNotTellTheTotal(ObjectNode answer) {
    var row = answer.at("/exclusions/0");
    int rest = of(row, "total");
    for (var cell : row.path("byPeriod")) {
      rest -= cell.asInt();
    }
    assertThat(!row.has("total") || !CELLS.isSmall(rest)).isTrue();
    for (var line : answer.path("lists")) {
      assertThat(line.has("newlyAssigned")).isEqualTo(line.has("continuouslyAssigned"));
      assertThat(CELLS.isSmallCount(line.path("newlyAssigned"))).isFalse();
    }
  }

  @Test
  void saysWhatIsMissingAndKeepsZerosAndMany() {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("assignedBeneficiaries", 6000).put("voluntarilyAligned", 5995).put("conflicts", 0);
    answer.putObject("byStep").put("0", 0).put("1", 5000).put("2", 1000);
    answer.putObject("personYearsByType").put("ESRD", "4.5").put("DISABLED", "500.25");
    answer.putArray("warnings").add("3 people of table 1-1 have blank enrollment flags");

    var left = CELLS.ofAssignment(answer);

    assertThat(left.path("withheld").toString())
        .isEqualTo("[\"/personYearsByType\",\"/voluntarilyAligned\"]");
    assertThat(left.path("conflicts").asInt(-1)).isZero();
    assertThat(left.has("byStep")).isTrue();
    assertThat(left.at("/warnings/0").asText())
        .isEqualTo("(number withheld) people of table 1-1 have blank enrollment flags");
  }
}
