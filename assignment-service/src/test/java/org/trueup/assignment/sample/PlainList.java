package org.trueup.assignment.sample;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of beneficiaries of whom nothing is known but that they are assigned, all year. */
public final class PlainList {
  private static final String FLAGS = ",4".repeat(12);

  private PlainList() {}

  /**
   * The list.
   *
   * @param file the rest of its name, after the ACO: {@code AALR.D249999.T0000000}
   */
  public static SampleList of(String aco, String file, Stream<String> mbis) {
    var header =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> ",EnrollFlag" + month)
            .collect(Collectors.joining("", "BENE_MBI_ID,BENE_DEATH_DT", "\n"));
    var rows = mbis.map(mbi -> mbi + "," + FLAGS + "\n").collect(Collectors.joining());
    return new SampleList("P." + aco + ".ACO." + file, Map.of("1-1", header + rows));
  }

  /** Identifiers of a kind, one after another: {@code 3S000000001}. */
  public static Stream<String> mbis(String kind, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> kind + ("%0" + (11 - kind.length()) + "d").formatted(number));
  }
}
