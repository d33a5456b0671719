package org.trueup.assignment.calculation;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/** An agreement as a line of a case file writes it; empty text is what was not sent. */
record Sent(
    String start,
    @Nullable String end,
    @Nullable String period,
    @Nullable String tracks,
    @Nullable String methodologies,
    @Nullable String minimumRate,
    @Nullable String structures) {

  static Sent of(String start, String tracks) {
    return new Sent(start, null, null, tracks, null, null, null);
  }

  Agreement agreement() {
    return new Agreement(
        AcoId.parse("A9001"),
        "Cedar Point",
        AgreementStart.parse(start),
        end == null ? null : LocalDate.parse(end),
        period == null ? null : Integer.valueOf(period),
        byYear(tracks, Track::parse),
        byYear(methodologies, AssignmentMethodology::valueOf),
        minimumRate == null ? null : election(minimumRate),
        byYear(structures, LossLimitStructure::valueOf));
  }

  static MinimumRateElection election(String text) {
    return text.equals("SLIDING")
        ? MinimumRateElection.SLIDING
        : new MinimumRateElection.Fixed(Rate.parseEither(text));
  }

  /** {@code 2016=1;2017=1}. */
  static <V> SortedMap<PerformanceYear, V> byYear(@Nullable String text, Function<String, V> read) {
    var byYear = new TreeMap<PerformanceYear, V>();
    if (text != null) {
      for (var part : text.split(";")) {
        var pair = part.split("=");
        byYear.put(PerformanceYear.parse(pair[0]), read.apply(pair[1]));
      }
    }
    return byYear;
  }
}
