package org.trueup.assignment.calculation.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  @Test
  void isExactBeyondWhatALongHolds() {
    long[] numbers = {
      Long.MAX_VALUE, Long.MAX_VALUE, 7, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, -1, 0
    };
    var sum = new ExactSum();

    LongStream.of(numbers).forEach(sum::add);

    assertThat(sum.value())
        .isEqualTo(
            LongStream.of(numbers)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add));
  }
}
