package org.trueup.benchmark.input;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * An input table as it is on file.
 *
 * @param revision counts the versions of this one table
 */
public record InputTableVersion(
    InputTableKey key, InputRows rows, long revision, Instant recordedAt) {

  /** {@code benchmark-year/A9004/2022-01-01/BY1/2}. */
  public String id() {
    return key + "/" + revision;
  }

  /** The rows, figures as values that know their unit. */
  public List<Map<String, Object>> figures() {
    return rows.items().stream().map(this::figures).toList();
  }

  private Map<String, Object> figures(Map<String, String> row) {
    var cells = new LinkedHashMap<String, Object>(row);
    for (var column : key.table().columns()) {
      cells.computeIfPresent(column.name(), (name, text) -> column.cell().figure((String) text));
    }
    return cells;
  }

  /** The mean risk score of each enrollment type, of a table of national figures. */
  public ByEnrollmentType<Factor> meanRiskScores() {
    return InputFigures.national(rows).meanRiskScore();
  }

  /** The threshold of each enrollment type, of a table of truncation. */
  public ByEnrollmentType<Money> thresholds() {
    return rows.byType(row -> row.money("threshold"));
  }
}
