package org.trueup.workbooks.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is, told by its first bytes and not by its name. */
public final class FirstBytes {
  private static final int OLE2 = 0xD0CF11E0;
  private static final int ZIP = 0x504B0304;
  private static final int EMPTY_ZIP = 0x504B0506;

  private FirstBytes() {}

  /** Whether it is a zip: a workbook, or a package of files. */
  public static boolean isZip(byte[] bytes) {
    return bytes.length >= 4 && (first(bytes) == ZIP || first(bytes) == EMPTY_ZIP);
  }

  /** Why a file cannot be a workbook, as a sentence; empty where it may be one. */
  static Optional<String> fault(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of("The file is empty.");
    }
    if (bytes.length >= 4 && first(bytes) == OLE2) {
      return Optional.of(
          "The file is an Excel workbook with a password, or of the form before 2007 (.xls): save it as .xlsx without a password, and send it again.");
    }
    if (isPage(bytes)) {
      return Optional.of(
          "The file is a web page with the name of a workbook, as a download after an expired session gives: sign in at CMS and download it again.");
    }
    return isZip(bytes)
        ? Optional.empty()
        : Optional.of("The file is not an Excel workbook (.xlsx): it does not begin as one.");
  }

  private static boolean isPage(byte[] bytes) {
    var text = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    return text.toLowerCase(Locale.ROOT).replace("\u00EF\u00BB\u00BF", "").strip().startsWith("<");
  }

  private static int first(byte[] bytes) {
    return (bytes[0] & 0xff) << 24
        | (bytes[1] & 0xff) << 16
        | (bytes[2] & 0xff) << 8
        | (bytes[3] & 0xff);
  }
}
