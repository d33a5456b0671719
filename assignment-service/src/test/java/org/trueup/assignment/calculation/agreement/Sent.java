package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.RiskExperience;
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
    return agreement(AgreementFacts.UNKNOWN);
  }

  Agreement agreement(AgreementFacts facts) {
    return new Agreement(
        AcoId.parse("A9001"),
        "Cedar Point",
        AgreementStart.parse(start),
        end == null ? null : LocalDate.parse(end),
        period == null ? null : Integer.valueOf(period),
        byYear(tracks, Track::parse),
        byYear(methodologies, AssignmentMethodology::valueOf),
        minimumRate == null ? null : election(minimumRate),
        byYear(structures, LossLimitStructure::valueOf),
        ParticipantLists.NONE,
        facts,
        null);
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

  /** {@code revenue=LOW;experience=EXPERIENCED;msr=0.2;visits=0.35;exempt=true;reduced=0.05}. */
  static AgreementFacts facts(@Nullable String text) {
    var facts = AgreementFacts.UNKNOWN;
    if (text != null) {
      for (var part : text.split(";")) {
        facts = with(facts, part.split("=")[0], part.split("=")[1]);
      }
    }
    return facts;
  }

  private static AgreementFacts with(AgreementFacts facts, String name, String value) {
    var revenue = name.equals("revenue") ? RevenueStatus.valueOf(value) : facts.revenueStatus();
    var experience = name.equals("experience") ? RiskExperience.valueOf(value) : facts.experience();
    var rate = name.equals("msr") ? Rate.parseEither(value) : facts.minimumRateSetByCms();
    var visits = name.equals("visits") ? Rate.parseEither(value) : facts.fqhcRhcVisitShare();
    var exempt = name.equals("exempt") ? Boolean.valueOf(value) : facts.netSavingsExempt();
    var reduced =
        name.equals("reduced")
            ? new AgreementFacts.ReducedLimits(Rate.parseEither(value), Rate.ZERO)
            : facts.reducedLimits();
    return new AgreementFacts(revenue, experience, rate, visits, exempt, reduced);
  }

  /** {@code 2013-01-01 2013=1;2014=1 to 2016-12-31 left 2014-03-31 + 2016-01-01 2016=1}. */
  static List<Agreement> history(@Nullable String text) {
    var history = new ArrayList<Agreement>();
    if (text != null) {
      for (var part : text.split(" [+] ")) {
        history.add(earlier(List.of(part.split(" "))));
      }
    }
    return history;
  }

  private static Agreement earlier(List<String> words) {
    var end = after("to", words);
    var left = after("left", words);
    var agreement = new Sent(words.get(0), end, null, words.get(1), null, null, null).agreement();
    return left == null
        ? agreement
        : agreement.with(new EarlyExit(LocalDate.parse(left), true, "key"));
  }

  private static @Nullable String after(String word, List<String> words) {
    var index = words.indexOf(word);
    return index < 0 ? null : words.get(index + 1);
  }
}
