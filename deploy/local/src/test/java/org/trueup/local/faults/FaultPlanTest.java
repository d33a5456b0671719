package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final List<FaultKind> ALL = List.of(FaultKind.values());

  @Test
  void theSameSeedIsTheSameScriptAndTheSamePlan() {
    var first = new SplittableRandom(7);
    var second = new SplittableRandom(7);

    assertThat(Script.of(first, 20)).isEqualTo(Script.of(second, 20));
    assertThat(FaultPlan.of(first, ALL, 250)).isEqualTo(FaultPlan.of(second, ALL, 250));
  }

  @Test
  void fiftySeedsHaveEveryKindOfFaultAmongThem() {
    var kinds =
        LongStream.range(0, 50)
            .mapToObj(seed -> FaultPlan.of(new SplittableRandom(seed), ALL, 250))
            .flatMap(List::stream)
            .map(Fault::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));

    assertThat(kinds).containsExactlyInAnyOrder(FaultKind.values());
  }

  @Test
  void everyVersionOfAFactComesAfterTheOneBefore() {
    var script = Script.of(new SplittableRandom(3), MadeUpFacts.ACOS);

    for (int aco = 0; aco < MadeUpFacts.ACOS; aco++) {
      for (var versions : MadeUpFacts.of(aco)) {
        assertThat(script).containsSubsequence(versions);
      }
    }
  }
}
