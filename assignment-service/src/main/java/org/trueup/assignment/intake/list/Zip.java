package org.trueup.assignment.intake.list;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** A zip on disk. Its entries are read where they are; none is ever unpacked to its own name. */
final class Zip implements AutoCloseable {
  private static final String FORM = "Names of files within an upload";

  private final ZipFile file;
  private final Inflation inflation;
  private final Faults faults = new Faults();
  private final List<TableSource> sources = new ArrayList<>();

  private Zip(ZipFile file, Inflation inflation) {
    this.file = file;
    this.inflation = inflation;
  }

  /**
   * Opens a zip.
   *
   * @throws Refusal when it is truncated, not a zip, holds too much, or has names that reach
   *     elsewhere
   */
  static Zip open(Path path, Allowance allowance) throws IOException {
    allowance.contents(ZipEnd.contentsOf(path));
    try {
      var file = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
      var zip = new Zip(file, allowance.inflation());
      try {
        allowance.entries(file.size());
        zip.list();
        return zip;
      } catch (Throwable failed) {
        zip.close();
        throw failed;
      }
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw notAZip(broken);
    }
  }

  private static Refusal notAZip(Exception broken) {
    var isEncrypted =
        String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT).contains("encrypt");
    var expected =
        isEncrypted
            ? "a zip without a password; it is encrypted"
            : "a whole zip file; it is damaged or was cut off";
    var refusal = Refusal.malformed(Fault.at("", null, expected));
    refusal.initCause(broken);
    return refusal;
  }

  /** Its files, in the order of their names. */
  List<TableSource> sources() {
    return sources;
  }

  private void list() {
    for (var entries = file.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      var name = entry.getName().replace('\\', '/'); // as Windows writes it
      if (name.length() > Limits.NAME_CHARACTERS) {
        refuse(null, "a name of at most " + Limits.NAME_CHARACTERS + " characters");
      } else if (reachesElsewhere(name)) {
        refuse(entry.getName(), "a name within the zip, without \"..\"");
      } else if (!entry.isDirectory()) {
        sources.add(source(name, entry));
      }
    }
    faults.refuse();
    sources.sort(Comparator.comparing(TableSource::path));
  }

  private void refuse(@Nullable String name, String expected) {
    faults.add(Fault.inParameter("entry", name, expected).under(FORM, null));
  }

  private TableSource source(String name, ZipEntry entry) {
    return new TableSource(
        name,
        () ->
            inflation.guard(
                new WholeEntry(file.getInputStream(entry), entry.getCrc()),
                entry.getName(),
                entry.getCompressedSize()));
  }

  private static boolean reachesElsewhere(String name) {
    return name.startsWith("/")
        || name.contains(":")
        || name.indexOf('\0') >= 0
        || List.of(name.split("/")).contains("..");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
