package org.trueup.local.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that programs stumble over, and texts that look right. */
final class BadText {
  /**
   * Begins the identifiers that are sent where none belongs: an S never stands there in a real one.
   */
  static final String MISPLACED = "1S00F";

  /** Begins those that are sent in lists, where they belong. */
  static final String LISTED = "1S00G";

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "0",
          "1e400",
          "-0.00000000000000000000000000000000000000001",
          "99999999999999999999999999999999",
          "NaN",
          "true",
          "..",
          "../../etc/passwd",
          "%00",
          "\u0000",
          "\r\nX-Injected: yes",
          "'; drop table assignment.person_claim; --",
          "${jndi:ldap://127.0.0.1/x}",
          "<script>alert(1)</script>",
          "\u202e\u0661\u0662\u0663",
          "Médicos Ünidos 東 \ud83d\ude00",
          "\ud800",
          "2018-02-30",
          "2018-13-01T99:99:99Z",
          "9999999999-01-01",
          "İı",
          "{}",
          "[]",
          "\"");

  private static final List<String> RIGHT =
      List.of(
          "A9301",
          "A9302",
          "2018",
          "2019A",
          "2024",
          "2026",
          "2022-01-01",
          "2024-01-01",
          "FINAL",
          "Q1",
          "BY1",
          "1",
          "0.5",
          "12000.25",
          "MET",
          "ENHANCED",
          "1,1%2B,2,3",
          "RETROSPECTIVE",
          "2019-08-30T12:00:00Z",
          "50");

  private final RandomGenerator random;

  BadText(RandomGenerator random) {
    this.random = random;
  }

  /** A text for a parameter or a field. */
  String next() {
    return switch (random.nextInt(10)) {
      case 0 -> identifier(MISPLACED);
      case 1 -> "x".repeat(1 + random.nextInt(5_000));
      case 2 -> String.valueOf(random.nextLong());
      case 3, 4, 5 -> ODD.get(random.nextInt(ODD.size()));
      default -> RIGHT.get(random.nextInt(RIGHT.size()));
    };
  }

  /** A text that is right for a parameter of this name, most of the time. */
  String of(String name) {
    if (random.nextInt(4) == 0) {
      return next();
    }
    return switch (name) {
      case "acoId" -> "A930" + random.nextInt(4);
      case "py", "performanceYear" -> pick("2018", "2022", "2024", "2025", "2026");
      case "start", "agreementStart" -> pick("2022-01-01", "2024-01-01", "2025-01-01");
      case "benchmarkYear" -> pick("BY1", "BY2", "BY3");
      case "year" -> pick("2019", "2021", "2023");
      case "asOf" -> "2026-01-01T00:00:00Z";
      default -> next();
    };
  }

  String identifier(String family) {
    return family + "%06d".formatted(random.nextInt(1_000_000));
  }

  String pick(String... of) {
    return of[random.nextInt(of.length)];
  }
}
