package org.trueup.assignment.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Writes a zip byte by byte, so that it may say what no program that packs would. */
final class RawZip {
  private static final int UTF_8 = 1 << 11;

  private final ByteArrayOutputStream files = new ByteArrayOutputStream();
  private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
  private int entries;

  /**
   * What stands in the table of contents about a file, besides how it is packed.
   *
   * @param flags bit 0 for encrypted, bit 3 for sizes behind the file, bit 11 for names in UTF-8
   * @param offset where the file is said to begin
   */
  record Place(byte[] name, int flags, long offset, byte[] extra, byte[] comment) {
    Place withFlags(int more) {
      return new Place(name, flags | more, offset, extra, comment);
    }

    Place at(long elsewhere) {
      return new Place(name, flags, elsewhere, extra, comment);
    }

    Place withExtra(byte[] other) {
      return new Place(name, flags, offset, other, comment);
    }

    Place withComment(byte[] other) {
      return new Place(name, flags, offset, extra, other);
    }
  }

  RawZip add(String name, Packed file) {
    return add(name, file, place -> place);
  }

  RawZip add(String name, Packed file, UnaryOperator<Place> changed) {
    return add(name.getBytes(StandardCharsets.UTF_8), file, changed);
  }

  /** A file, and an entry for it that may say something else. */
  RawZip add(byte[] name, Packed file, UnaryOperator<Place> changed) {
    long offset = files.size();
    write(files, local(name, file));
    write(files, name);
    write(files, file.bytes());
    return entry(changed.apply(new Place(name, UTF_8, offset, new byte[0], new byte[0])), file);
  }

  /** One more entry for a file that stands there already. */
  RawZip again(String name, long offset, Packed file) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    return entry(new Place(bytes, UTF_8, offset, new byte[0], new byte[0]), file);
  }

  private RawZip entry(Place place, Packed file) {
    var entry = record(46).putInt(0x02014B50).putShort((short) 20).putShort((short) 20);
    entry.putShort((short) place.flags()).putShort((short) file.method()).putInt(0);
    sizes(entry, file).putShort((short) place.name().length);
    entry.putShort((short) place.extra().length).putShort((short) place.comment().length);
    entry.putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) place.offset());
    write(contents, entry.array());
    write(contents, place.name());
    write(contents, place.extra());
    write(contents, place.comment());
    entries++;
    return this;
  }

  private static byte[] local(byte[] name, Packed file) {
    var local = record(30).putInt(0x04034B50).putShort((short) 20).putShort((short) UTF_8);
    local.putShort((short) file.method()).putInt(0);
    return sizes(local, file).putShort((short) name.length).array();
  }

  private static ByteBuffer sizes(ByteBuffer record, Packed file) {
    return record.putInt((int) file.crc()).putInt(file.bytes().length).putInt((int) file.size());
  }

  long sizeOfContents() {
    return contents.size();
  }

  int entries() {
    return entries;
  }

  /** With an end that tells the truth. */
  byte[] bytes() {
    return with(end(entries, contents.size(), files.size()));
  }

  /** With another end. */
  byte[] with(byte[] end) {
    var all = new ByteArrayOutputStream();
    write(all, files.toByteArray());
    write(all, contents.toByteArray());
    write(all, end);
    return all.toByteArray();
  }

  long sizeWithoutEnd() {
    return (long) files.size() + contents.size();
  }

  long offsetOfContents() {
    return files.size();
  }

  static byte[] end(long entries, long size, long offset) {
    var end = record(22).putInt(0x06054B50).putInt(0);
    end.putShort((short) entries).putShort((short) entries).putInt((int) size);
    return end.putInt((int) offset).array();
  }

  /** The long end, with where it stands, before a short one that refers to it. */
  static byte[] end64(long entries, long size, long[] offsets) {
    var end = record(56 + 20 + 22).putInt(0x06064B50).putLong(44).putShort((short) 45);
    end.putShort((short) 45).putInt(0).putInt(0).putLong(entries).putLong(entries);
    end.putLong(size).putLong(offsets[0]);
    end.putInt(0x07064B50).putInt(0).putLong(offsets[1]).putInt(1);
    return end.put(end(0xFFFF, 0xFFFFFFFFL, 0xFFFFFFFFL)).array();
  }

  static ByteBuffer record(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void write(ByteArrayOutputStream out, byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }
}
