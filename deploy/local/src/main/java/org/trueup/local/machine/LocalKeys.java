package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of a data folder: made at random when it is first started, in a file that only its owner
 * may read. Variables of the same names go before them.
 */
public final class LocalKeys {
  private static final String TOKEN_KEY = "TRUEUP_TOKEN_KEY";
  private static final int BYTES = 32;
  private static final List<String> HEAD =
      List.of(
          "# The keys that protect beneficiaries in the database beside this file. Keep a copy in a",
          "# safe place, apart from backups: without it a backup is of no use, and with it everybody's.");

  private LocalKeys() {}

  /** Makes those that are not there yet; what an earlier version made stays. */
  static void makeIn(DataFolder folder) {
    try {
      var lines = new ArrayList<>(Files.exists(folder.keys()) ? read(folder) : HEAD);
      if (lines.stream().noneMatch(line -> line.startsWith(TOKEN_KEY + "="))) {
        lines.add(TOKEN_KEY + "=" + random());
        PrivateFile.write(folder.keys(), String.join("\n", lines) + "\n");
      }
    } catch (IOException failed) {
      throw CannotStart.because("cannot read or write " + folder.keys(), failed);
    }
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
