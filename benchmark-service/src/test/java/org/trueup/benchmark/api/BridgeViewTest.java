package org.trueup.benchmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.bridge.Bridge;
import org.trueup.benchmark.inquiry.BenchmarkQuery.End;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;

class BridgeViewTest {
  private static final AcoYear OF = new AcoYear(new AcoId("A9004"), PerformanceYear.of(2027));

  private static EventHead head(Optional<PerformanceYear> carriedForwardFrom, String rule) {
    return EventHead.of(
        new EventHead.Occasion(OF, 1, Instant.EPOCH, Cause.of(Cause.Kind.RULES)),
        null,
        Stage.PROJECTED,
        new EventHead.Origin(List.of(rule), carriedForwardFrom, "", ""));
  }

  @Test
  void namesWhatIsNotCertainOfBothEnds() {
    var nothing = new Bridge.Amounts(Money.ZERO, Money.ZERO);
    var ends = new BridgeParameters.Ends(new End(OF, Version.of(1)), new End(OF, Version.of(2)));

    var view =
        BridgeView.of(
            ends,
            new Bridge(nothing, nothing, List.of()),
            List.of(
                head(Optional.empty(), "Trend"),
                head(Optional.of(PerformanceYear.of(2026)), "Cap")));

    assertThat(view.provisionalRules()).containsExactly("Trend", "Cap");
    assertThat(view.rulesCarriedForwardFrom()).isEqualTo(PerformanceYear.of(2026));
  }
}
