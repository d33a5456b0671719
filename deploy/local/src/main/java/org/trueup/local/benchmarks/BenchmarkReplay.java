package org.trueup.local.benchmarks;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.TrendedExpenditures;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.PublishedBenchmark;

/** Historical benchmarks built again and compared with what CMS printed. */
public record BenchmarkReplay(List<Rebuilt> benchmarks) {
  private static final Money ONE_DOLLAR = Money.ofDollars(1);

  /** One benchmark, computed without rounding. */
  public record Rebuilt(PublishedBenchmark published, Money computed) {

    boolean isToTheDollar() {
      return computed.toDollars(RoundingMode.HALF_UP).equals(published.printed());
    }

    boolean isWithinADollar() {
      return ONE_DOLLAR.isAtLeast(difference());
    }

    Money difference() {
      var difference = computed.minus(published.printed());
      return difference.max(difference.negated());
    }
  }

  public BenchmarkReplay {
    benchmarks = List.copyOf(benchmarks);
  }

  /**
   * Builds them all.
   *
   * @param trends national growth of BY1 and BY2 to BY3, by agreement start
   * @throws IllegalArgumentException when a start has no trend
   */
  public static BenchmarkReplay of(
      List<PublishedBenchmark> published,
      Map<AgreementStart, List<ByEnrollmentType<Factor>>> trends) {
    var rules = BenchmarkRules.read();
    return new BenchmarkReplay(
        published.stream()
            .map(
                row -> {
                  var trend =
                      Optional.ofNullable(trends.get(row.start()))
                          .orElseThrow(() -> noTrend(row.start()));
                  return new Rebuilt(row, rebuild(row, trend, rules));
                })
            .toList());
  }

  private static Money rebuild(
      PublishedBenchmark row, List<ByEnrollmentType<Factor>> trend, BenchmarkRules rules) {
    // All agreements of that time were first ones, whose benchmarks nothing adjusts.
    var inForce = rules.methods().historical(row.start(), true);
    var toLatest =
        new ByBenchmarkYear<>(trend.get(0), trend.get(1), ByEnrollmentType.of(type -> Factor.ONE));
    var own =
        TrendedExpenditures.of(
            years(row).map(PublishedBenchmark.Year::perCapita),
            years(row).map(PublishedBenchmark.Year::riskScores),
            toLatest,
            inForce.yearWeights().value());
    return new TypeMix(row.personYears()).average(own.weighted());
  }

  private static ByBenchmarkYear<PublishedBenchmark.Year> years(PublishedBenchmark row) {
    return ByBenchmarkYear.of(year -> row.years().get(year.ordinal()));
  }

  private static IllegalArgumentException noTrend(AgreementStart start) {
    return new IllegalArgumentException("no trend factors for agreements that start on " + start);
  }

  /** Whether every one is within a dollar. */
  public boolean isMatch() {
    return benchmarks.stream().allMatch(Rebuilt::isWithinADollar);
  }

  /** For a terminal: by agreement start, then all together. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("start         ACOs  to the dollar  within $1  largest difference");
    byStart().forEach((start, group) -> lines.add(line(start.toString(), group)));
    lines.add("");
    benchmarks.stream()
        .filter(rebuilt -> !rebuilt.isWithinADollar())
        .map(BenchmarkReplay::mismatch)
        .forEach(lines::add);
    lines.add(summary());
    return lines;
  }

  /** {@code rebuilt 333: 300 to the dollar, 333 within $1}. */
  public String summary() {
    return "rebuilt %d: %d to the dollar, %d within $1"
        .formatted(benchmarks.size(), toTheDollar(benchmarks), withinADollar(benchmarks));
  }

  private Map<AgreementStart, List<Rebuilt>> byStart() {
    return benchmarks.stream()
        .collect(
            Collectors.groupingBy(
                rebuilt -> rebuilt.published().start(), TreeMap::new, Collectors.toList()));
  }

  private static String line(String start, List<Rebuilt> group) {
    var largest = group.stream().map(Rebuilt::difference).reduce(Money.ZERO, Money::max);
    return "%s%8d%15d%11d%20s"
        .formatted(
            start,
            group.size(),
            toTheDollar(group),
            withinADollar(group),
            "$%.3f".formatted(largest.amount()));
  }

  private static String mismatch(Rebuilt rebuilt) {
    return "%s: published %s, computed %s"
        .formatted(rebuilt.published().acoId(), rebuilt.published().printed(), rebuilt.computed());
  }

  private static long toTheDollar(List<Rebuilt> group) {
    return group.stream().filter(Rebuilt::isToTheDollar).count();
  }

  private static long withinADollar(List<Rebuilt> group) {
    return group.stream().filter(Rebuilt::isWithinADollar).count();
  }
}
