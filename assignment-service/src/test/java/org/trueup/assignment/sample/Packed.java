package org.trueup.assignment.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A file as a zip keeps it.
 *
 * @param method how it is packed: 8 for deflated, 0 for as it is
 * @param crc the checksum of what comes out
 * @param size the bytes that come out
 */
record Packed(byte[] bytes, int method, long crc, long size) {
  private static final int DEFLATED = 8;
  private static final int BLOCK = 64 * 1024;

  /** Writes a file that may be too large to be held. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static Packed deflated(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    var crc = new CRC32();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var out = new CheckedOutputStream(new DeflaterOutputStream(bytes, deflater), crc)) {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var packed = new Packed(bytes.toByteArray(), DEFLATED, crc.getValue(), deflater.getBytesRead());
    deflater.end();
    return packed;
  }

  static Packed deflated(String text) {
    return deflated(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Packed deflated(byte[] content) {
    return deflated(out -> out.write(content));
  }

  static Packed stored(byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return new Packed(content, 0, crc.getValue(), content.length);
  }

  /** A head, and the same text over and over. */
  static Packed repeated(String head, String text, int times) {
    int together = Math.max(1, Math.min(times, BLOCK / text.length()));
    var block = text.repeat(together).getBytes(StandardCharsets.UTF_8);
    return deflated(
        out -> {
          out.write(head.getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < times / together; i++) {
            out.write(block);
          }
        });
  }

  /** A head, and numbered rows until so many bytes are packed. */
  static Packed rows(String head, IntFunction<String> row, int size) {
    var bytes = new ByteArrayOutputStream();
    var crc = new CRC32();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var out = new CheckedOutputStream(new DeflaterOutputStream(bytes, deflater), crc)) {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; bytes.size() < size; i++) {
        out.write(row.apply(i).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var packed = new Packed(bytes.toByteArray(), DEFLATED, crc.getValue(), deflater.getBytesRead());
    deflater.end();
    return packed;
  }

  /** The same file, of which the zip says that it has another size. */
  Packed claiming(long otherSize) {
    return new Packed(bytes, method, crc, otherSize);
  }

  Packed withMethod(int other) {
    return new Packed(bytes, other, crc, size);
  }

  Packed withCrc(long other) {
    return new Packed(bytes, method, other, size);
  }
}
