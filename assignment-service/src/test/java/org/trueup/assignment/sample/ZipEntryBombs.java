package org.trueup.assignment.sample;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Zips of many entries, of long ones, and of entries that say what is not so. */
final class ZipEntryBombs {
  private static final int LONG = 60_000;
  private static final Packed NOTHING = Packed.stored(new byte[0]);

  private final GoodList good;
  private final int size;

  ZipEntryBombs(GoodList good, int size) {
    this.good = good;
    this.size = size;
  }

  List<Bomb> all() {
    return List.of(
        Bomb.list("tens of thousands of entries", () -> many(entry -> "e" + entry)),
        Bomb.list("tens of thousands of folders", () -> many(entry -> "e" + entry + "/")),
        Bomb.list("tens of thousands of entries of one name", () -> many(entry -> "e.csv")),
        Bomb.list("tens of thousands of tables of one list", () -> many(e -> good.fileName())),
        Bomb.list("tens of thousands of empty zips", () -> many(entry -> "e" + entry + ".zip")),
        Bomb.list("tens of thousands of names that reach elsewhere", () -> many(e -> "../" + e)),
        Bomb.list("names of one hash", () -> many(ZipEntryBombs::colliding)),
        Bomb.list("names of sixty thousand characters", this::longNames),
        Bomb.list("a name of three hundred characters", () -> named("n".repeat(300))),
        Bomb.list("a name that turns its direction", () -> named("\u202Evsc.\u0000txt")),
        Bomb.list("a name of emoji", () -> named("\uD83D\uDCA3".repeat(50))),
        Bomb.list("a name that is no UTF-8", this::notUtf8),
        Bomb.list("an empty name", () -> named("")),
        Bomb.list("extra fields of sixty thousand bytes", () -> padded(true)),
        Bomb.list("comments of sixty thousand bytes", () -> padded(false)),
        Bomb.list("an encrypted entry", () -> table(file -> file, place -> place.withFlags(1))),
        Bomb.list("sizes behind the file", () -> table(file -> file, place -> place.withFlags(8))),
        Bomb.list("an unknown method", () -> table(file -> file.withMethod(99))),
        Bomb.list("a file said to be as it is", () -> table(file -> file.withMethod(0))),
        Bomb.list("a file said to have four gigabytes", () -> table(f -> f.claiming(0xFFFFFFF0L))),
        Bomb.list("a file said to have one byte", () -> table(file -> file.claiming(1))),
        Bomb.list("another checksum", () -> table(file -> file.withCrc(1))),
        Bomb.list("a file behind the end", () -> table(f -> f, place -> place.at(0x7FFFFFF0L))),
        Bomb.list("a file in the table of contents", () -> table(f -> f, place -> place.at(40))),
        Bomb.list("a damaged file", this::damaged));
  }

  private byte[] many(IntFunction<String> name) {
    var zip = new RawZip();
    while (zip.sizeWithoutEnd() < size) {
      zip.add(name.apply(zip.entries()), NOTHING);
    }
    return zip.bytes();
  }

  /** "Aa" and "BB" have one hash in Java, and so has whatever is made of them. */
  private static String colliding(int entry) {
    var name = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      name.append((entry >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name + ".zip";
  }

  private byte[] longNames() {
    var zip = new RawZip();
    while (zip.sizeWithoutEnd() < size) {
      zip.add("n".repeat(LONG) + zip.entries(), NOTHING);
    }
    return zip.bytes();
  }

  private byte[] padded(boolean isExtra) {
    var zip = new RawZip();
    var padding = RawZip.record(LONG).putShort((short) 0x7777).putShort((short) (LONG - 4)).array();
    while (zip.sizeWithoutEnd() < size) {
      zip.add(
          "e" + zip.entries(),
          NOTHING,
          place -> isExtra ? place.withExtra(padding) : place.withComment(padding));
    }
    return zip.bytes();
  }

  private byte[] named(String name) {
    return new RawZip().add(name, good()).bytes();
  }

  private byte[] notUtf8() {
    return new RawZip().add(new byte[] {(byte) 0xC0, (byte) 0xAF}, good(), place -> place).bytes();
  }

  private byte[] table(UnaryOperator<Packed> changed) {
    return table(changed, place -> place);
  }

  private byte[] table(UnaryOperator<Packed> changed, UnaryOperator<RawZip.Place> placed) {
    return new RawZip().add(good.fileName(), changed.apply(good()), placed).bytes();
  }

  private byte[] damaged() {
    var file = good();
    for (int at = 10; at < file.bytes().length; at += 7) {
      file.bytes()[at] ^= 0x55;
    }
    return new RawZip().add(good.fileName(), file).bytes();
  }

  private Packed good() {
    return Packed.deflated(good.firstTableBytes());
  }
}
