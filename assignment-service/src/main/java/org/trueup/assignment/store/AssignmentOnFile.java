package org.trueup.assignment.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.contracts.event.AssignmentDetermined;

/**
 * A determination, and what is shown of its lists besides.
 *
 * @param report absent for totals without a list
 */
public record AssignmentOnFile(AssignmentDetermined event, @Nullable ListsReport report) {

  /** The lists that are shown, in their order; none where there is no report. */
  public List<Long> listIds() {
    return report == null
        ? List.of()
        : report.lists().stream().map(ListsReport.Line::listId).toList();
  }
}
