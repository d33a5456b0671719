package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final List<FaultKind> ALL = List.of(FaultKind.values());
  private static final List<Write> SCRIPT = Script.of(new SplittableRandom(1), MadeUpFacts.ACOS);

  @Test
  void theSameSeedIsTheSameScriptAndTheSamePlan() {
    var first = new SplittableRandom(7);
    var second = new SplittableRandom(7);

    assertThat(Script.of(first, 20)).isEqualTo(Script.of(second, 20));
    assertThat(FaultPlan.of(first, ALL, SCRIPT)).isEqualTo(FaultPlan.of(second, ALL, SCRIPT));
  }

  @Test
  void fiftySeedsHaveEveryKindOfFaultAmongThem() {
    var kinds =
        LongStream.range(0, 50)
            .mapToObj(seed -> FaultPlan.of(new SplittableRandom(seed), ALL, SCRIPT))
            .flatMap(List::stream)
            .map(Fault::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));

    assertThat(kinds).containsExactlyInAnyOrder(FaultKind.values());
  }

  @Test
  void whatHappensDuringAWriteIsPlannedShortlyBeforeOne() {
    var kind = FaultKind.KILL_IN_IMPORT;
    var places =
        IntStream.range(0, SCRIPT.size())
            .filter(place -> SCRIPT.get(place).isOf(Write.Import.class))
            .boxed()
            .toList();
    var fault = FaultPlan.of(new SplittableRandom(3), List.of(kind), SCRIPT).getFirst();

    assertThat(places).hasSize(2).contains(fault.afterWrites() + 8);
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
