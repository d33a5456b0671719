package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchInPartsTest {
  private static final List<String> BATCH = List.of("a", "b", "c", "d");

  private final List<String> taken = new ArrayList<>();

  @Test
  void aBatchThatIsSoonDoneIsOnePart() {
    assertThat(BatchInParts.takeSome(BATCH, taken::add, Duration.ofMinutes(1))).isEqualTo(4);
    assertThat(taken).isEqualTo(BATCH);
  }

  @Test
  void whoeverWaitsForAnAcoWaitsForAPartOfASlowBatch() {
    assertThat(BatchInParts.takeSome(BATCH, this::slowly, Duration.ofMillis(30))).isBetween(1, 3);
    assertThat(taken).isEqualTo(BATCH.subList(0, taken.size()));
  }

  @Test
  void aPartHasOneRecordHoweverLongItTakes() {
    assertThat(BatchInParts.takeSome(BATCH, this::slowly, Duration.ZERO)).isEqualTo(1);
  }

  private void slowly(String record) {
    taken.add(record);
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
