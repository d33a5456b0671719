package org.trueup.assignment.report.cells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Which counts are of so few beneficiaries that somebody may be known by them: CMS's policy on
 * cells of 1 to 10 (ResDAC, "CMS Cell Size Suppression Policy").
 *
 * @param leastShown the least count above zero that is shown
 */
public record SmallCells(int leastShown) {
  private static final Pattern PERSON_YEARS = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern COUNT_IN_WORDS =
      Pattern.compile(
          "\\b\\d+%?(?= (?:people|beneficiaries|participants|rows|fewer|of the list before)\\b)");

  boolean isSmall(long count) {
    return count != 0 && Math.abs(count) < leastShown;
  }

  /** Whether an object has one, at any depth. */
  boolean hasSmall(JsonNode counts) {
    return counts.valueStream().anyMatch(count -> isSmallCount(count) || hasSmall(count));
  }

  /** Counts are numbers; person years are texts, and stand for about as many beneficiaries. */
  boolean isSmallCount(JsonNode count) {
    if (count.isIntegralNumber()) {
      return isSmall(count.asLong());
    }
    if (!PERSON_YEARS.matcher(count.asText()).matches()) {
      return false;
    }
    var personYears = new BigDecimal(count.asText());
    return personYears.signum() > 0 && personYears.compareTo(BigDecimal.valueOf(leastShown)) < 0;
  }

  /** How many in an object is more or less than how many else. */
  boolean isSmallDifference(JsonNode one, JsonNode other) {
    return one.isIntegralNumber()
        && other.isIntegralNumber()
        && isSmall(one.asLong() - other.asLong());
  }

  /** Counts that stand in words, whatever they are of. */
  public static String inWords(String words) {
    return COUNT_IN_WORDS.matcher(words).replaceAll("(number withheld)");
  }

  /** What is left of the answer to a list: the year's assignment shows what may be shown of it. */
  public ObjectNode ofListAnswer(ObjectNode answer) {
    var left = new WithheldCells(answer);
    if (answer.has("comparedWith") || isSmallCount(answer.path("assignedBeneficiaries"))) {
      left.withhold("assignedBeneficiaries", "changes", "leftByReason");
    }
    return left.told();
  }

  /** What is left of a year's assignment. */
  public ObjectNode ofAssignment(ObjectNode answer) {
    return new AssignmentCells(this, answer).left();
  }
}
