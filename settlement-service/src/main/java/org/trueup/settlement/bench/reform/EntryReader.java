package org.trueup.settlement.bench.reform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.StrictFile;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.OtherMinimumRate;

/**
 * Reads the entries of one rule of an overlay.
 *
 * @param place the overlay and the rule, for whoever has to mend it
 */
record EntryReader(String overlay, OverlaidRule rule, String place, OverlayEntry.Span years) {
  private static final Set<Track> OF_THE_2011_PROPOSAL =
      EnumSet.of(Track.P2011_TRACK_1, Track.P2011_TRACK_2);
  private static final String AS_SAVINGS = "AS_SAVINGS";

  OverlayEntry read(OverlayDocument.Entry written) {
    var where = written.where() == null ? OverlayDocument.Where.EVERYBODY : written.where();
    var tracks = tracks(written.tracks());
    if (where.tracks() != null) {
      tracks.retainAll(where.tracks());
    }
    return new OverlayEntry(overlay, rule, span(written), years, tracks, where, change(written));
  }

  /** The performance years of a whole overlay. */
  static OverlayEntry.Span years(String overlay, OverlayDocument.@Nullable Years written) {
    return written == null
        ? new OverlayEntry.Span(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
        : new OverlayEntry.Span(
            parsed(overlay, written.from(), PerformanceYear::parse),
            parsed(overlay, written.until(), PerformanceYear::parse),
            Optional.empty(),
            Optional.empty());
  }

  private OverlayEntry.Span span(OverlayDocument.Entry written) {
    return rule.isByStart()
        ? new OverlayEntry.Span(
            Optional.empty(),
            Optional.empty(),
            parsed(place, written.from(), AgreementStart::parse),
            parsed(place, written.until(), AgreementStart::parse))
        : new OverlayEntry.Span(
            parsed(place, written.from(), PerformanceYear::parse),
            parsed(place, written.until(), PerformanceYear::parse),
            Optional.empty(),
            Optional.empty());
  }

  private Set<Track> tracks(@Nullable JsonNode written) {
    if (written == null || written.isNull() || written.asText().equals("ALL")) {
      var all = EnumSet.allOf(Track.class);
      all.removeAll(OF_THE_2011_PROPOSAL);
      return all;
    }
    if (!rule.isByTrack()) {
      throw new BadRuleFile(place, "is the same for all tracks: write them under \"where\"");
    }
    var named = EnumSet.noneOf(Track.class);
    named.addAll(List.of(StrictFile.value(place, written, Track[].class)));
    return named;
  }

  private OverlayEntry.Change change(OverlayDocument.Entry written) {
    var value = written.value() == null || written.value().isNull() ? null : written.value();
    var given = Stream.of(value, written.add(), written.times());
    if (rule == OverlaidRule.MINIMUM_RATE) {
      return minimumRate(written, given.allMatch(Objects::isNull));
    }
    if (written.savings() != null || written.losses() != null) {
      throw new BadRuleFile(place, "savings and losses are for minimum-rate alone");
    }
    if (given.filter(Objects::nonNull).count() != 1) {
      throw new BadRuleFile(place, "needs one of value, add and times");
    }
    if (value != null) {
      return new OverlayEntry.Change.Instead(StrictFile.value(place, value, rule.type()));
    }
    if (!rule.isRate()) {
      throw new BadRuleFile(place, "is no rate: add and times are for rates; write a value");
    }
    return written.add() == null
        ? new OverlayEntry.Change.Times(factor(Objects.requireNonNull(written.times())))
        : new OverlayEntry.Change.More(written.add());
  }

  /** Written out: a number with an exponent may have more digits than there is memory. */
  private Factor factor(BigDecimal times) {
    return parsed(place, times.toString(), Factor::parse).orElseThrow();
  }

  private OverlayEntry.Change minimumRate(OverlayDocument.Entry written, boolean nothingElse) {
    if (!nothingElse || written.savings() == null && written.losses() == null) {
      throw new BadRuleFile(place, "needs savings or losses, and no value, add or times");
    }
    var asSavings = AS_SAVINGS.equals(written.losses());
    return new OverlayEntry.Change.Instead(
        new OtherMinimumRate(
            parsed(place, written.savings(), EntryReader::rate),
            asSavings ? Optional.empty() : parsed(place, written.losses(), EntryReader::rate),
            asSavings));
  }

  private static MinimumRateElection rate(String text) {
    return text.equals(MinimumRateElection.SLIDING.text())
        ? MinimumRateElection.SLIDING
        : new MinimumRateElection.Fixed(Rate.parse(text));
  }

  private static <T> Optional<T> parsed(
      String place, @Nullable String text, Function<String, T> parse) {
    try {
      return Optional.ofNullable(text).map(parse);
    } catch (IllegalArgumentException unreadable) {
      throw new BadRuleFile(place, String.valueOf(unreadable.getMessage()));
    }
  }
}
