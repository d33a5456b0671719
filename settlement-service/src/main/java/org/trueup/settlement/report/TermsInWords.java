package org.trueup.settlement.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.LossLimit;
import org.trueup.settlement.rules.LossRate;
import org.trueup.settlement.rules.MinimumSavingsRateScale;
import org.trueup.settlement.rules.RepaymentMechanism;
import org.trueup.settlement.rules.Terms;

/** Terms as a table of tracks writes them: {@code 1 - final sharing rate at most 60%}. */
public final class TermsInWords {
  private static final String NONE = "none";

  private TermsInWords() {}

  public static String sharedSavings(Terms terms) {
    return "up to " + terms.maximumSharingRate().value().toPercent();
  }

  public static String sharedLosses(Terms terms) {
    return terms.losses().map(losses -> lossRate(losses.rate().value())).orElse(NONE);
  }

  private static String lossRate(LossRate rule) {
    return switch (rule) {
      case LossRate.Fixed fixed -> fixed.rate().toPercent() + " fixed";
      case LossRate.OneMinusFinalSharingRate by ->
          "1 - final sharing rate " + bounds(by.minimum(), by.maximum());
      case LossRate.OneMinusMaximumRateTimesQuality by ->
          "1 - maximum rate x quality score " + bounds(by.minimum(), by.maximum());
    };
  }

  private static String bounds(@Nullable Rate minimum, Rate maximum) {
    return minimum == null
        ? "at most " + maximum.toPercent()
        : "between " + minimum.toPercent() + " and " + maximum.toPercent();
  }

  /** A choice of fixed rates or the scale, one fixed rate, or the scale alone with its ends. */
  public static String minimumSavingsRate(
      MinimumRateOptions options, MinimumSavingsRateScale scale, int minimumPopulation) {
    var fixed =
        options.options().stream()
            .filter(MinimumRateElection.Fixed.class::isInstance)
            .map(option -> ((MinimumRateElection.Fixed) option).rate())
            .sorted()
            .toList();
    if (fixed.isEmpty()) {
      return sliding(scale, minimumPopulation);
    }
    var rates = fixed.stream().map(TermsInWords::oneDecimal).collect(Collectors.joining(", "));
    return options.isChoice() ? "choice of " + rates + "% or sliding" : rates + "% fixed";
  }

  private static String sliding(MinimumSavingsRateScale scale, int minimumPopulation) {
    var highest = scale.row(minimumPopulation).orElseThrow().low();
    var lowest = scale.rows().getLast().high();
    return oneDecimal(lowest) + "%-" + oneDecimal(highest) + "% sliding by assigned beneficiaries";
  }

  private static String oneDecimal(Rate rate) {
    var percent = rate.toPercent().replace("%", "");
    return percent.contains(".") || percent.equals("0") ? percent : percent + ".0";
  }

  public static String minimumLossRate(Terms terms) {
    return terms.isTwoSided() ? "symmetrical with MSR" : NONE;
  }

  public static String performancePaymentLimit(Terms terms) {
    return terms.performancePaymentLimit().value().toPercent();
  }

  public static String lossSharingLimit(Terms terms) {
    return terms.losses().map(losses -> lossLimit(losses.limit().value())).orElse(NONE);
  }

  private static String lossLimit(LossLimit rule) {
    return switch (rule) {
      case LossLimit.OfBenchmark of -> of.share().toPercent() + " of updated benchmark";
      case LossLimit.ByYearInTrack by -> phased(by.shares());
      case LossLimit.OfRevenue of -> ofRevenue(of.revenue(), of.ceiling(), ", at most ");
      case LossLimit.ByStructure by ->
          ofRevenue(by.revenueBased().revenue(), by.benchmarkBased(), " or ");
    };
  }

  private static String ofRevenue(Rate revenue, Rate benchmark, String between) {
    return revenue.toPercent()
        + " of participant FFS revenue"
        + between
        + benchmark.toPercent()
        + " of updated benchmark";
  }

  private static String phased(List<Rate> shares) {
    var rates = shares.stream().map(Rate::toPercent).collect(Collectors.joining(" / "));
    var years = new StringBuilder("PY1");
    for (int year = 2; year <= shares.size(); year++) {
      years.append(" / PY").append(year);
    }
    return rates + " of updated benchmark in " + years + "+";
  }

  public static String repaymentMechanism(RepaymentMechanism rule) {
    var ofExpenditures = rule.ofExpenditures().toPercent() + " of benchmark-year expenditures";
    var ofRevenue = rule.ofRevenue();
    return ofRevenue == null
        ? ofExpenditures
        : "lesser of "
            + ofExpenditures
            + " and "
            + ofRevenue.toPercent()
            + " of participant revenue";
  }
}
