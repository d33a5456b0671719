package org.trueup.assignment.rules.list;

import java.util.Map;
import org.trueup.contracts.value.AssignmentMethodology;

/** The months that the enrollment flags of a list cover, by methodology and period. */
public record ListWindows(Map<ListPeriod, Span> retrospective, Map<ListPeriod, Span> prospective) {

  /**
   * A run of months.
   *
   * @param from its first month, counted from January of the year of the list, which is 0
   */
  public record Span(int from, int months) {}

  public Span of(ListPeriod period, AssignmentMethodology methodology) {
    var spans =
        switch (methodology) {
          case RETROSPECTIVE -> retrospective;
          case PROSPECTIVE -> prospective;
        };
    var span = spans.get(period);
    if (span == null) {
      throw new IllegalStateException("assignment-windows.yaml has no window of " + period);
    }
    return span;
  }
}
