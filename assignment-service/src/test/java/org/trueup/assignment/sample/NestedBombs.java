package org.trueup.assignment.sample;

import java.util.List;
import java.util.function.IntFunction;

/** Zips in zips, and files that share their bytes: little is sent, and much comes out. */
final class NestedBombs {
  private static final int MEGABYTE = 1_000_000;
  private static final int JUST_ALLOWED = 9_900_000;

  private final GoodList good;
  private final int size;

  NestedBombs(GoodList good, int size) {
    this.good = good;
    this.size = size;
  }

  List<Bomb> all() {
    return List.of(
        Bomb.list("contents that shrink to a hundredth", () -> inner(this::longNames)),
        Bomb.list("a hundred thousand entries within", () -> inner(this::manyEntries)),
        Bomb.list("contents in many zips within", this::contentsInMany),
        Bomb.list("zips of zeros", () -> innerZeros(JUST_ALLOWED)),
        Bomb.list("large zips of zeros", () -> innerZeros(20 * MEGABYTE)),
        Bomb.list("zips eight deep", () -> deep(8)),
        Bomb.list("sixteen zips of sixteen zips of sixteen files", this::wide),
        Bomb.list("files that are one file", () -> overlapping(".csv")),
        Bomb.list("zips that are one zip", () -> overlapping(".zip")),
        Bomb.list("tables that are one table", this::overlappingTables),
        Bomb.list("a table of zeros", () -> ofFirst(zeros(size * 1000L))),
        Bomb.list("a table that inflates two hundred times", this::justAllowed),
        Bomb.list("a gzip", this::gzip),
        Bomb.list("a zip by its name alone", () -> zip("x.zip", Packed.stored(new byte[size]))));
  }

  private static byte[] zip(String name, Packed file) {
    return new RawZip().add(name, file).bytes();
  }

  private byte[] ofFirst(Packed file) {
    return zip(good.fileName(), file);
  }

  private static Packed zeros(long bytes) {
    var block = new byte[MEGABYTE];
    return Packed.deflated(
        out -> {
          for (long left = bytes; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
          }
        });
  }

  private byte[] inner(IntFunction<byte[]> made) {
    return zip("inner.zip", Packed.deflated(made.apply(size * 90)));
  }

  private byte[] longNames(int bytes) {
    var zip = new RawZip();
    while (zip.sizeWithoutEnd() < bytes) {
      zip.add("n".repeat(60_000) + zip.entries(), Packed.stored(new byte[0]));
    }
    return zip.bytes();
  }

  private byte[] manyEntries(int bytes) {
    var zip = new RawZip();
    while (zip.sizeWithoutEnd() < Math.min(bytes, 16 * MEGABYTE)) {
      zip.add("e" + zip.entries(), Packed.stored(new byte[0]));
    }
    return zip.bytes();
  }

  /** Each for itself is within every bound. */
  private byte[] contentsInMany() {
    var one = Packed.deflated(manyEntries(4 * MEGABYTE));
    var zip = new RawZip();
    do {
      zip.add("inner" + zip.entries() + ".zip", one);
    } while (zip.sizeWithoutEnd() + one.bytes().length < size);
    return zip.bytes();
  }

  private byte[] innerZeros(int bytes) {
    var zeros = zeros(bytes);
    var zip = new RawZip();
    while (zip.sizeWithoutEnd() < size) {
      zip.add("inner" + zip.entries() + ".zip", zeros);
    }
    return zip.bytes();
  }

  private byte[] deep(int levels) {
    var zip = good.zipOfFirstTable(name -> name);
    for (int level = 0; level < levels; level++) {
      zip = zip("z" + level + ".zip", Packed.stored(zip));
    }
    return zip;
  }

  private byte[] wide() {
    var file = ofFirst(zeros(JUST_ALLOWED));
    for (int level = 0; level < 2; level++) {
      var packed = Packed.deflated(file);
      var zip = new RawZip();
      while (zip.entries() < 16 && zip.sizeWithoutEnd() < size) {
        zip.add("z" + zip.entries() + ".zip", packed);
      }
      file = zip.bytes();
    }
    return file;
  }

  /** Every entry begins where the first does: a reader inflates the same bytes for each. */
  private byte[] overlapping(String ending) {
    var file = zeros(JUST_ALLOWED);
    var zip = new RawZip().add("e" + ending, file);
    while (zip.sizeWithoutEnd() < size) {
      zip.again("e" + zip.entries() + ending, 0, file);
    }
    return zip.bytes();
  }

  private byte[] overlappingTables() {
    var file = Packed.repeated(good.firstTable(), "1S00E00TT03\n", 500_000);
    var zip = new RawZip().add(good.fileName(), file);
    for (int table = 2; table <= 9; table++) {
      zip.again(good.list().fileName("1-" + table), 0, file);
    }
    return zip.bytes();
  }

  private byte[] justAllowed() {
    var rows = Packed.repeated(good.firstTable(), good.firstTable().split("\n")[1] + "\n", size);
    return new RawZip()
        .add(good.fileName(), rows)
        .add("padding", Packed.stored(new byte[size]))
        .bytes();
  }

  private byte[] gzip() {
    var raw = zeros(size * 200L).bytes();
    var head = new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 0};
    var all = new byte[head.length + raw.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(raw, 0, all, head.length, raw.length);
    return zip(good.fileName(), Packed.stored(all));
  }
}
