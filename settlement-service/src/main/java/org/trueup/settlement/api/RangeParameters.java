package org.trueup.settlement.api;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.RateRange;

/** From which rate of gross savings to which; 10% of losses to 10% of savings where absent. */
public class RangeParameters {
  private static final Rate MOST_STEPS = Rate.ofFraction(BigDecimal.valueOf(10_000));
  private static final Rate TEN_PERCENT = Rate.parse("10%");
  private static final Rate TWO_PERCENT = Rate.parse("2%");

  @Parameter(description = "The lowest rate of gross savings; negative for losses.")
  @QueryParam("from")
  @Nullable Rate from;

  @Parameter(description = "The highest rate of gross savings.")
  @QueryParam("to")
  @Nullable Rate to;

  RateRange range() {
    return range(from, to, null);
  }

  /** The range, with rates so far apart. */
  static RateRange range(@Nullable Rate from, @Nullable Rate to, @Nullable Rate step) {
    var range =
        new RateRange(
            from == null ? TEN_PERCENT.negated() : from,
            to == null ? TEN_PERCENT : to,
            step == null ? TWO_PERCENT : step);
    Refusal.unlessEmpty(faults(range));
    return range;
  }

  private static List<Fault> faults(RateRange range) {
    var faults = new ArrayList<Fault>();
    if (range.step().compareTo(Rate.ZERO) <= 0) {
      faults.add(Fault.inParameter("step", range.step(), "more than 0%"));
    } else if (range.from().plus(range.step().times(MOST_STEPS)).compareTo(range.to()) < 0) {
      faults.add(
          Fault.inParameter("step", range.step(), "so large that there are at most 10000 points"));
    }
    if (range.from().compareTo(range.to()) > 0) {
      faults.add(Fault.inParameter("from", range.from(), "not more than to"));
    }
    if (range.to().compareTo(Rate.ONE) > 0) {
      faults.add(
          Fault.inParameter("to", range.to(), "at most 100%: nobody saves more than everything"));
    }
    return faults;
  }
}
