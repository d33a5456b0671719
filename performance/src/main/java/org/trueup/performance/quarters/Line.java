package org.trueup.performance.quarters;

import java.io.IOException;
import java.io.OutputStream;

/** A line of a table, put together as bytes: a nation has eleven million of them a quarter. */
final class Line {
  private static final int LONGEST = 1 << 13;

  private final byte[] bytes = new byte[LONGEST];
  private int length;

  Line text(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  Line digit(int value) {
    bytes[length++] = (byte) ('0' + value);
    return this;
  }

  Line number(long value) {
    if (value >= 10) {
      number(value / 10);
    }
    return digit((int) (value % 10));
  }

  /** A number with zeros before it. */
  Line padded(long value, int width) {
    for (long place = power(width - 1); place > 0; place /= 10) {
      digit((int) (value / place % 10));
    }
    return this;
  }

  Line comma() {
    bytes[length++] = ',';
    return this;
  }

  int length() {
    return length;
  }

  /** Another character in a place that was written. */
  void replace(int place, char character) {
    bytes[place] = (byte) character;
  }

  /** Ends the line, writes it and begins the next. */
  void writeTo(OutputStream... outs) throws IOException {
    text("\r\n");
    for (var out : outs) {
      out.write(bytes, 0, length);
    }
    length = 0;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
