package org.trueup.assignment.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Zips whose end says something else about the table of contents than is there. */
final class ZipEndBombs {
  private final GoodList good;
  private final int size;

  ZipEndBombs(GoodList good, int size) {
    this.good = good;
    this.size = size;
  }

  List<Bomb> all() {
    return List.of(
        Bomb.list("contents larger than the zip", () -> ended(1, size * 10L, 0)),
        Bomb.list("contents of four gigabytes", () -> ended(1, 0xFFFFFFFFL, 0)),
        Bomb.list("contents of two gigabytes", () -> ended(1, 0x7FFFFFFFL, 0)),
        Bomb.list("contents as large as the zip", this::contentsOfEverything),
        Bomb.list("contents without a byte", () -> ended(1, 0, 0)),
        Bomb.list("65,535 entries of which one is there", () -> ended(0xFFFF, -1, -1)),
        Bomb.list("no entry of which one is there", () -> ended(0, -1, -1)),
        Bomb.list("contents behind the end", () -> ended(1, -1, size * 20L)),
        Bomb.list("2^40 entries by the long end", () -> ended64(1L << 40, -1, -1)),
        Bomb.list("2^31 entries by the long end", () -> ended64(1L << 31, -1, -1)),
        Bomb.list("contents of 2^62 bytes", () -> ended64(1, 1L << 62, -1)),
        Bomb.list("contents of less than nothing", () -> ended64(1, -2, -1)),
        Bomb.list("a long end far behind the zip", () -> ended64(1, -1, 1L << 50)),
        Bomb.list("a long end before the zip", () -> ended64(1, -1, -5)),
        Bomb.list("a long end where the zip begins", () -> ended64(1, -1, 0)),
        Bomb.list("an end within the comment of another", this::twoEnds),
        Bomb.list("a comment of ends", this::manyEnds),
        Bomb.list("ends and nothing else", this::onlyEnds),
        Bomb.list("a disk of several", this::severalDisks),
        Bomb.list("something before the zip", () -> concat(new byte[1000], zip().bytes())),
        Bomb.list("something behind the zip", () -> concat(zip().bytes(), new byte[1000])),
        Bomb.list("a zip without its end", () -> cut(22)),
        Bomb.list("a zip without its contents", () -> cut(100)),
        Bomb.list("a zip of its first bytes", () -> Arrays.copyOf(zip().bytes(), 40)));
  }

  private RawZip zip() {
    return new RawZip().add(good.fileName(), Packed.deflated(good.firstTableBytes()));
  }

  /** An end, in which -1 stands for the truth. */
  private byte[] ended(long entries, long contents, long offset) {
    var zip = zip();
    return zip.with(
        RawZip.end(
            entries,
            contents < 0 ? zip.sizeOfContents() : contents,
            offset < 0 ? zip.offsetOfContents() : offset));
  }

  private byte[] ended64(long entries, long contents, long place) {
    var zip = zip();
    var offsets = new long[] {zip.offsetOfContents(), place == -1 ? zip.sizeWithoutEnd() : place};
    return zip.with(
        RawZip.end64(entries, contents == -1 ? zip.sizeOfContents() : contents, offsets));
  }

  /** Everything in the file is said to be its table of contents. */
  private byte[] contentsOfEverything() {
    var noise = new byte[size];
    noise[0] = 'P';
    noise[1] = 'K';
    return concat(noise, RawZip.end(1, size, 0));
  }

  private byte[] twoEnds() {
    var lie = RawZip.end(0xFFFF, 0x7FFFFFFFL, 0);
    var truth = RawZip.end(1, zip().sizeOfContents(), zip().offsetOfContents());
    truth[20] = (byte) lie.length;
    return zip().with(concat(truth, lie));
  }

  private byte[] manyEnds() {
    var comment = new byte[0xFFFF];
    for (int at = 0; at + 4 <= comment.length; at += 4) {
      System.arraycopy("PK\5\6".getBytes(StandardCharsets.ISO_8859_1), 0, comment, at, 4);
    }
    var end = RawZip.end(1, zip().sizeOfContents(), zip().offsetOfContents());
    end[20] = (byte) 0xFF;
    end[21] = (byte) 0xFF;
    return zip().with(concat(end, comment));
  }

  private byte[] onlyEnds() {
    var end = RawZip.end(0xFFFF, size / 2, 0);
    var all = new byte[size / end.length * end.length];
    for (int at = 0; at < all.length; at += end.length) {
      System.arraycopy(end, 0, all, at, end.length);
    }
    return all;
  }

  private byte[] severalDisks() {
    var end = RawZip.end(1, zip().sizeOfContents(), zip().offsetOfContents());
    end[4] = 5;
    return zip().with(end);
  }

  private byte[] cut(int bytes) {
    var whole = zip().bytes();
    return Arrays.copyOf(whole, whole.length - bytes);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
