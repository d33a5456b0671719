package org.trueup.assignment.sample;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A small upload that does large damage to whoever reads it without limits.
 *
 * @param bytes are made when they are asked for: all of them together are large
 */
public record Bomb(String title, Target target, Supplier<byte[]> bytes) {

  /** Who reads it. */
  public enum Target {
    LIST("/acos/%s/assignment-lists", "application/zip"),
    CLAIMS("/acos/%s/performance-years/2018/claims-assignment?period=YEAR_END", "application/zip"),
    CROSSWALK("/acos/%s/identifier-changes", "text/csv"),
    AGREEMENTS("/agreements", "text/csv"),
    FORM("/acos/%s/assignment-lists", "multipart/form-data; boundary=bomb");

    private final String path;
    private final String contentType;

    Target(String path, String contentType) {
      this.path = path;
      this.contentType = contentType;
    }

    public String path(String aco) {
      return path.formatted(aco);
    }

    public String contentType() {
      return contentType;
    }
  }

  /**
   * All of them.
   *
   * @param aco to which they are sent
   * @param size the bytes that each has at most, about
   */
  public static List<Bomb> all(String aco, int size) {
    var good = new GoodList(aco);
    return Stream.of(
            new ZipEndBombs(good, size).all(),
            new ZipEntryBombs(good, size).all(),
            new NestedBombs(good, size).all(),
            new TableBombs(good, size).all(),
            new ClaimsBombs(aco, size).all(),
            new BodyBombs(good, size).all())
        .flatMap(List::stream)
        .toList();
  }

  static Bomb list(String title, Supplier<byte[]> bytes) {
    return new Bomb(title, Target.LIST, bytes);
  }

  @Override
  public String toString() {
    return title;
  }
}
