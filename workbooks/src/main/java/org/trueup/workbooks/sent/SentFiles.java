package org.trueup.workbooks.sent;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.workbooks.file.FirstBytes;
import org.trueup.workbooks.file.WorkbookLimits;
import org.trueup.workbooks.name.WorkbookName;

/**
 * Takes the workbooks out of an upload as it comes: a workbook, a package, a package of packages.
 * What else is in it passes by and is named; nothing is written to disk. A package that is damaged
 * refuses itself alone, the upload itself when it is.
 */
public final class SentFiles {
  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 1_000;
  private static final String WORKBOOK = ".xlsx";
  private static final String DAMAGED =
      "The zip is damaged or was cut off; nothing in it was saved. Download it again.";

  private final Budget.Share memory;
  private final Inflated inflated;
  private final List<SentFile> files = new ArrayList<>();

  private SentFiles(Budget.Share memory, Inflated inflated) {
    this.memory = memory;
    this.inflated = inflated;
  }

  /**
   * Reads an upload to its end.
   *
   * @param name of the file that was sent; empty where the sender does not say
   * @param memory what the bytes of workbooks are taken from
   * @throws Refusal when the upload is damaged, or more than uploads may be
   */
  public static List<SentFile> read(String name, InputStream body, Budget.Share memory)
      throws IOException {
    var inflated = new Inflated(body);
    var files = new SentFiles(memory, inflated);
    try {
      files.take(name, new BufferedInputStream(inflated), 0);
    } catch (ZipException | EOFException damaged) {
      var refusal = new Refusal(Refusal.Kind.RULE_BROKEN, why(damaged), List.of());
      refusal.initCause(damaged);
      throw refusal;
    }
    return List.copyOf(files.files);
  }

  private void take(String path, InputStream stream, int depth) throws IOException {
    if (files.size() == MOST_FILES) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "The upload has more than " + MOST_FILES + " files. Send it in parts.",
          List.of());
    }
    stream.mark(4);
    var first = stream.readNBytes(4);
    stream.reset();
    if (isWorkbook(path)) {
      files.add(workbook(path, stream));
    } else if (FirstBytes.isZip(first)) {
      unpack(path, stream, depth);
    } else {
      inflated.pass(stream);
      files.add(new SentFile.Other(path, "It is no workbook (.xlsx) of CMS's, and no zip."));
    }
  }

  private static boolean isWorkbook(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }

  private SentFile workbook(String path, InputStream stream) throws IOException {
    var bytes = bytes(stream);
    if (bytes.isEmpty()) {
      inflated.pass(stream);
      return new SentFile.Refused(
          path, "The file has more than %,d bytes.".formatted(WorkbookLimits.FILE_BYTES));
    }
    return WorkbookName.find(path)
        .<SentFile>map(name -> new SentFile.Workbook(path, name, bytes.get()))
        .orElseGet(() -> new SentFile.Other(path, WorkbookName.EXPECTED));
  }

  /** Empty where there are more than a workbook can have. */
  private Optional<byte[]> bytes(InputStream stream) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var block = new byte[8_192];
    for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
      memory.take(read);
      inflated.came(read);
      bytes.write(block, 0, read);
      if (bytes.size() > WorkbookLimits.FILE_BYTES) {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.toByteArray());
  }

  private void unpack(String path, InputStream stream, int depth) throws IOException {
    if (depth == DEEPEST) {
      inflated.pass(stream);
      files.add(new SentFile.Refused(path, "It is a zip in a zip in a zip, deeper than any is."));
      return;
    }
    int before = files.size();
    try {
      unpack(path, new ZipInputStream(stream), depth);
    } catch (ZipException | EOFException damaged) {
      if (depth == 0) {
        throw damaged;
      }
      files.subList(before, files.size()).clear();
      files.add(new SentFile.Refused(path, why(damaged)));
    }
  }

  private void unpack(String path, ZipInputStream zip, int depth) throws IOException {
    var folder = path.isEmpty() ? "" : path + "!/";
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        var name = folder + entry.getName().replace('\\', '/');
        take(name, new BufferedInputStream(new LeftOpen(zip)), depth + 1);
        inflated.pass(zip); // its check sum is looked at when its end is read
      }
    }
  }

  private static String why(IOException damaged) {
    var isEncrypted =
        String.valueOf(damaged.getMessage()).toLowerCase(Locale.ROOT).contains("encrypt");
    return isEncrypted ? "The zip is encrypted: send it without a password." : DAMAGED;
  }

  /** An entry of a zip that goes on after it. */
  private static final class LeftOpen extends FilterInputStream {
    private LeftOpen(InputStream stream) {
      super(stream);
    }

    @Override
    public void close() {
      // the zip is closed by whoever opened it
    }
  }
}
