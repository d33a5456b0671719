package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The financial model an ACO takes part under in a performance year: the tracks of 2012 to 2021,
 * the levels of the BASIC track and the ENHANCED track since July 2019, and the two of the 2011
 * proposal.
 */
public enum Track {
  TRACK_1("1", "Track 1"),
  TRACK_1_PLUS("1+", "Track 1+"),
  TRACK_2("2", "Track 2"),
  TRACK_3("3", "Track 3"),
  BASIC_A("A", "BASIC Level A"),
  BASIC_B("B", "BASIC Level B"),
  BASIC_C("C", "BASIC Level C"),
  BASIC_D("D", "BASIC Level D"),
  BASIC_E("E", "BASIC Level E"),
  ENHANCED("EN", "ENHANCED"),
  P2011_TRACK_1("P1", "Track 1 of the 2011 proposal"),
  P2011_TRACK_2("P2", "Track 2 of the 2011 proposal");

  private static final Map<String, Track> BY_SHORT_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(t -> t.shortName, t -> t));

  private final String shortName;
  private final String title;

  Track(String shortName, String title) {
    this.shortName = shortName;
    this.title = title;
  }

  /** Reads the full name, {@code TRACK_1_PLUS}, or the short one of CMS's files, {@code 1+}. */
  @JsonCreator
  public static Track parse(String text) {
    var byShortName = BY_SHORT_NAME.get(text);
    return byShortName != null ? byShortName : byName(text);
  }

  private static Track byName(String text) {
    return Arrays.stream(values())
        .filter(track -> track.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(text)));
  }

  private static String unknown(String text) {
    // In a query a bare plus sign arrives as a blank.
    var hint = text.equals("1 ") ? "; write 1%2B or TRACK_1_PLUS for Track 1+" : "";
    return "\"" + text + "\" is not a track: one of " + names() + hint;
  }

  /** Every accepted full name, for messages. */
  public static String names() {
    return Arrays.stream(values()).map(Track::name).collect(Collectors.joining(", "));
  }

  /** As CMS's published files write it: {@code 1+}, {@code EN}. */
  public String shortName() {
    return shortName;
  }

  /** As people say it: {@code Track 1+}. */
  public String title() {
    return title;
  }
}
