package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private static final int BLOCK = 64 * 1024;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 9 * BLOCK, 9 * BLOCK + 7})
  void givesTheBytesOfTheStream(int length) throws IOException {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);

    try (var ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
      assertThat(ahead.readAllBytes()).isEqualTo(bytes);
      assertThat(ahead.read()).isEqualTo(-1);
    }
  }

  @Test
  void givesSingleBytesWithoutASign() throws IOException {
    try (var ahead = new ReadAhead(new ByteArrayInputStream(new byte[] {(byte) 0xFF, 1}))) {
      assertThat(ahead.read()).isEqualTo(0xFF);
      assertThat(ahead.read()).isEqualTo(1);
      assertThat(ahead.read()).isEqualTo(-1);
    }
  }

  @Test
  void failsAfterTheBytesThatCameBeforeTheFailure() throws IOException {
    try (var ahead = new ReadAhead(new Endless(3 * BLOCK + 5))) {
      assertThat(ahead.readNBytes(3 * BLOCK + 5)).hasSize(3 * BLOCK + 5);
      assertThatThrownBy(ahead::read).isInstanceOf(IOException.class).hasMessage("cut off");
      assertThatThrownBy(ahead::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void failsWithAnErrorOfTheOtherThread() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() {
            throw new StackOverflowError("deep");
          }
        };

    try (var ahead = new ReadAhead(broken)) {
      assertThatThrownBy(ahead::read).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    }
  }

  @Test
  void closedInTheMiddleItReadsNoFurtherAndClosesTheStream() throws Exception {
    var source = new Endless(Integer.MAX_VALUE);
    var ahead = new ReadAhead(source);
    assertThat(ahead.read()).isZero();

    ahead.close();

    assertThat(source.closed).isTrue();
    int read = source.given.get();
    Thread.sleep(20);
    assertThat(source.given).hasValue(read);
  }

  /** Zeros, and then a failure. */
  private static final class Endless extends InputStream {
    private final AtomicInteger given = new AtomicInteger();
    private final int until;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Endless(int until) {
      this.until = until;
    }

    @Override
    public int read() throws IOException {
      if (given.get() == until) {
        throw new IOException("cut off");
      }
      given.incrementAndGet();
      return 0;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }
}
