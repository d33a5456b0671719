package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The keys of a data folder: made at random when it is first started, in a file that only its owner
 * may read. Variables of the same names go before them.
 */
public final class LocalKeys {
  private static final String TOKEN_KEY = "TRUEUP_TOKEN_KEY";
  private static final String IDENTIFIER_KEYS = "TRUEUP_IDENTIFIER_KEYS";
  private static final int BYTES = 32;
  private static final List<String> HEAD =
      List.of(
          "# The keys that protect beneficiaries in the database beside this file. Keep a copy in a",
          "# safe place, apart from backups: without it a backup is of no use, and with it everybody's.");

  private LocalKeys() {}

  /** Makes those that are not there yet; what an earlier version made stays. */
  static void makeIn(DataFolder folder) {
    change(
        folder,
        lines -> {
          if (find(lines, TOKEN_KEY).isEmpty()) {
            lines.add(TOKEN_KEY + "=" + random());
          }
          if (find(lines, IDENTIFIER_KEYS).isEmpty()) {
            lines.add(IDENTIFIER_KEYS + "=" + identifierKey(1));
          }
        });
  }

  /**
   * Puts another key before those of identifiers, under which they are to be from now on. The
   * former stay: backups of before need them.
   */
  public static void addIdentifierKey(DataFolder folder) {
    folder.create();
    makeIn(folder);
    change(
        folder,
        lines -> {
          var line = find(lines, IDENTIFIER_KEYS).orElseThrow();
          var keys = line.substring(line.indexOf('=') + 1);
          int next = keys.split(",").length + 1;
          lines.set(lines.indexOf(line), IDENTIFIER_KEYS + "=" + identifierKey(next) + "," + keys);
        });
  }

  private static void change(DataFolder folder, Consumer<List<String>> change) {
    try {
      var before = Files.exists(folder.keys()) ? read(folder) : HEAD;
      var lines = new ArrayList<>(before);
      change.accept(lines);
      if (!lines.equals(before)) {
        PrivateFile.write(folder.keys(), String.join("\n", lines) + "\n");
      }
    } catch (IOException failed) {
      throw CannotStart.because("cannot read or write " + folder.keys(), failed);
    }
  }

  private static Optional<String> find(List<String> lines, String name) {
    return lines.stream().filter(line -> line.startsWith(name + "=")).findFirst();
  }

  private static String identifierKey(int number) {
    return "key-" + number + ":" + random();
  }

  private static List<String> read(DataFolder folder) throws IOException {
    return Files.readAllLines(folder.keys());
  }

  private static String random() {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
