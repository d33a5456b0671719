package org.trueup.assignment.intake.list;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/**
 * Everything an upload holds: tables by themselves, zips of tables, zips of zips. Nothing is read
 * before it is asked for, but the tables of contents.
 */
public final class Upload implements AutoCloseable {
  /** A zip in a zip in a zip; more is a bomb. */
  private static final int DEEPEST = 3;

  private static final Pattern WITHOUT_ENDING =
      Pattern.compile("(?:.*/)?P\\.A\\d{4,5}\\.ACO\\..+\\.T\\d{7}");

  private final Allowance allowance;
  private final List<TableSource> sources = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  private Upload(Allowance allowance) {
    this.allowance = allowance;
  }

  /**
   * Opens what was sent, which remains its owner's to close.
   *
   * @throws Refusal when it is empty, a broken zip, or reaches elsewhere
   */
  public static Upload of(SentUpload sent) throws IOException {
    var upload = new Upload(sent.allowance());
    try {
      for (var file : sent.files()) {
        upload.allowance.inflation().sent(file.spool().bytes());
        upload.add(file.name(), file.spool(), 1);
      }
      upload.sources.replaceAll(
          source -> new TableSource(sent.whole(source.path()), source.opening()));
      return upload;
    } catch (Throwable failed) {
      upload.close();
      throw failed;
    }
  }

  /** Its tables, by the paths they have: the zip before the entry. */
  public List<TableSource> sources() {
    return sources;
  }

  private void add(@Nullable String name, Spool spool, int depth) throws IOException {
    if (spool.bytes() == 0) {
      throw Refusal.malformed(Fault.at("", name, "a zip or a table; it is empty"));
    }
    if (!spool.isZip() || isWorkbook(name)) {
      sources.add(new TableSource(required(name), () -> plain(required(name), spool)));
      return;
    }
    var zip = Zip.open(spool.path(), allowance);
    open.add(zip);
    for (var source : zip.sources()) {
      if (isZip(source)) {
        addInner(name, source, spool, depth);
      } else {
        sources.add(within(name, source));
      }
    }
  }

  private void addInner(@Nullable String name, TableSource source, Spool outer, int depth)
      throws IOException {
    if (depth == DEEPEST) {
      throw Refusal.broken(
          List.of(
              Fault.inParameter(
                  "entry", source.path(), "a zip in at most " + (DEEPEST - 1) + " other zips")));
    }
    try (var stream = source.open()) {
      var inner = outer.within(stream);
      open.addFirst(inner);
      add(within(name, source).path(), inner, depth + 1);
    }
  }

  private InputStream plain(String name, Spool spool) throws IOException {
    var stream = new BufferedInputStream(Files.newInputStream(spool.path()));
    return allowance.inflation().guard(stream, name, spool.bytes());
  }

  private static TableSource within(@Nullable String name, TableSource source) {
    return name == null ? source : new TableSource(name + "!/" + source.path(), source.opening());
  }

  /** A workbook is a zip too, and is read whole. */
  private static boolean isWorkbook(@Nullable String name) {
    return name != null && name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** In CMS's packages a zip may have no ending: its name ends with the stamp. */
  private static boolean isZip(TableSource source) {
    return source.path().toLowerCase(Locale.ROOT).endsWith(".zip")
        || WITHOUT_ENDING.matcher(source.path()).matches();
  }

  private static String required(@Nullable String name) {
    if (name == null) {
      throw Refusal.malformed(
          Fault.inParameter("name", null, "the name of the table, as CMS gave it"));
    }
    return name;
  }

  /** Zips before the spools that they stand in. */
  @Override
  public void close() throws IOException {
    for (var each : open.reversed()) {
      try {
        each.close();
      } catch (IOException | RuntimeException failed) {
        throw failed;
      } catch (Exception impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
