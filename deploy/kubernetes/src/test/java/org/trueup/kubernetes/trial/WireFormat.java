package org.trueup.kubernetes.trial;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** As much of Protocol Buffers' wire format as it takes to find texts and messages in a message. */
final class WireFormat {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int WITH_LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  private WireFormat() {}

  /** The values of a field that has a length, in their order. */
  static List<byte[]> fields(byte[] message, int number) {
    var in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    var found = new ArrayList<byte[]>();
    while (in.hasRemaining()) {
      var tag = varint(in);
      var value = value(in, (int) tag & 7);
      if (tag >>> 3 == number && (tag & 7) == WITH_LENGTH) {
        found.add(value);
      }
    }
    return found;
  }

  private static byte[] value(ByteBuffer in, int type) {
    var length =
        switch (type) {
          case VARINT -> {
            varint(in);
            yield 0;
          }
          case EIGHT_BYTES -> 8;
          case WITH_LENGTH -> (int) varint(in);
          case FOUR_BYTES -> 4;
          default -> throw new IllegalArgumentException("wire type " + type);
        };
    var value = new byte[length];
    in.get(value);
    return value;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      var next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
