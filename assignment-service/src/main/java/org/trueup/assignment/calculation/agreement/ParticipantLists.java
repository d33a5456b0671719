package org.trueup.assignment.calculation.agreement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The participants of each year, as certified, for the loss limit of Track 1+.
 *
 * @param acceptsHigherRisk whether the ACO takes the benchmark's limit where the revenue's would do
 */
public record ParticipantLists(
    SortedMap<PerformanceYear, List<Participant>> byYear, boolean acceptsHigherRisk) {
  public static final ParticipantLists NONE = new ParticipantLists(new TreeMap<>(), false);

  public ParticipantLists {
    byYear = ByYear.copy(byYear);
  }

  @Nullable List<Participant> in(PerformanceYear year) {
    return byYear.get(year);
  }
}
