package org.trueup.assignment.intake.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the end of a zip says about its table of contents: how large it is. Java's own reader takes
 * that much memory before it looks at a single entry, so it is asked first. Where several places
 * look like the end, as a comment or a zip within can make them, the largest claim counts: a reader
 * takes one of them.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">ZIP File Format
 *     Specification 4.3.14 to 4.3.16</a>
 */
final class ZipEnd {
  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int SIZE = 12;

  private static final int LOCATOR = 0x07064B50;
  private static final int LOCATOR_BYTES = 20;
  private static final int LOCATOR_OFFSET = 8;
  private static final int END_64 = 0x06064B50;
  private static final int END_64_BYTES = 56;
  private static final int SIZE_64 = 40;

  private final FileChannel zip;

  private ZipEnd(FileChannel zip) {
    this.zip = zip;
  }

  /** The bytes of the table of contents, of which none can be more than the file has. */
  static long contentsOf(Path path) throws IOException {
    try (var zip = FileChannel.open(path)) {
      return new ZipEnd(zip).largestClaim();
    }
  }

  private long largestClaim() throws IOException {
    long from = Math.max(0, zip.size() - END_BYTES - LONGEST_COMMENT);
    var tail = read(from, (int) (zip.size() - from));
    long largest = 0;
    for (int at = 0; at <= tail.limit() - END_BYTES; at++) {
      if (tail.getInt(at) == END) {
        long end = from + at;
        largest = Math.max(largest, possible(tail.getInt(at + SIZE) & 0xFFFFFFFFL, end));
        largest = Math.max(largest, claim64(end));
      }
    }
    return largest;
  }

  /** Of a large zip: where its own end record is stands before the short one. */
  private long claim64(long end) throws IOException {
    if (end < LOCATOR_BYTES) {
      return 0;
    }
    var locator = read(end - LOCATOR_BYTES, LOCATOR_BYTES);
    long end64 = locator.getLong(LOCATOR_OFFSET);
    if (locator.getInt(0) != LOCATOR || end64 < 0 || end64 > zip.size() - END_64_BYTES) {
      return 0;
    }
    var record = read(end64, END_64_BYTES);
    return record.getInt(0) == END_64 ? possible(record.getLong(SIZE_64), end64) : 0;
  }

  /** The table stands before its end; whoever claims more is refused by any reader. */
  private static long possible(long size, long end) {
    return size >= 0 && size <= end ? size : 0;
  }

  private ByteBuffer read(long from, int bytes) throws IOException {
    var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && zip.read(buffer, from + buffer.position()) >= 0) {
      // until the buffer is full
    }
    return buffer;
  }
}
