package org.trueup.settlement.calculation;

import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.LossLimit;

/**
 * The most the ACO can owe, in dollars, and what it was measured by.
 *
 * @param amount the limit
 * @param basis what set it
 */
public record LossSharingLimit(Money amount, Basis basis) {

  /** What a loss sharing limit was measured by. */
  public enum Basis {
    BENCHMARK,
    REVENUE,
    /** The benchmark's share, being less than the revenue's. */
    BENCHMARK_CEILING,
    /** The benchmark's share, for want of the revenue: the most the limit can be. */
    CEILING_WITHOUT_REVENUE
  }

  static LossSharingLimit of(SettlementInputs in, LossLimit rule) {
    return switch (rule) {
      case LossLimit.OfBenchmark of -> ofBenchmark(in, of.share());
      case LossLimit.ByYearInTrack by ->
          ofBenchmark(in, by.inYear(in.participation().yearInTrack()));
      case LossLimit.OfRevenue of -> ofRevenue(in, of.revenue(), of.ceiling());
      case LossLimit.ByStructure by ->
          switch (in.participation()
              .lossLimitStructure()
              .orElse(LossLimitStructure.BENCHMARK_BASED)) {
            case BENCHMARK_BASED -> ofBenchmark(in, by.benchmarkBased());
            case REVENUE_BASED ->
                ofRevenue(in, by.revenueBased().revenue(), by.revenueBased().ceiling());
          };
    };
  }

  private static LossSharingLimit ofBenchmark(SettlementInputs in, Rate share) {
    return new LossSharingLimit(in.totalBenchmark().times(share), Basis.BENCHMARK);
  }

  private static LossSharingLimit ofRevenue(SettlementInputs in, Rate share, Rate ceiling) {
    var most = in.totalBenchmark().times(ceiling);
    return in.participantRevenue()
        .map(revenue -> lesser(revenue.times(share), most))
        .orElseGet(() -> new LossSharingLimit(most, Basis.CEILING_WITHOUT_REVENUE));
  }

  private static LossSharingLimit lesser(Money ofRevenue, Money most) {
    return ofRevenue.isMoreThan(most)
        ? new LossSharingLimit(most, Basis.BENCHMARK_CEILING)
        : new LossSharingLimit(ofRevenue, Basis.REVENUE);
  }
}
