package org.trueup.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.trueup.contracts.limit.Budget;
import org.trueup.workbooks.sent.SentFile;
import org.trueup.workbooks.sent.SentFiles;

/** Made-up packages of CMS's workbooks, of the invented ACO A9907, and changes to them. */
public final class Packages {
  /** An agreement of 2022, two-sided, with savings in 2023. */
  public static final String SAVINGS = "path2018-savings";

  public static final String LOSSES = "path2018-losses";
  public static final String ONE_SIDED = "path2018-one-sided";
  public static final String ONE_SIDED_LOSSES = "path2018-losses-one-sided";

  /** An agreement of 2024, with a prospective trend and three deliveries of its benchmark. */
  public static final String PROSPECTIVE_TREND = "pfs2024-savings";

  /** The same with losses, and a benchmark by two-way trend that is lower: no guardrail. */
  public static final String PROSPECTIVE_TREND_LOSSES = "pfs2024-losses";

  public static final String PROSPECTIVE_TREND_ONE_SIDED = "pfs2024-one-sided";
  public static final String PROSPECTIVE_TREND_ONE_SIDED_LOSSES = "pfs2024-losses-one-sided";

  private static final String ACO = "A9907";

  private Packages() {}

  /** A zip of the zips that CMS sends in a year. */
  public static byte[] zip(String set) {
    try (var stream = Packages.class.getResourceAsStream("/packages/" + set + ".zip")) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same of another ACO. */
  public static byte[] zip(String set, String aco) {
    return ofAco(zip(set), aco);
  }

  /** The same of another ACO, of a workbook or of a zip of them. */
  public static byte[] ofAco(byte[] zip, String aco) {
    return written(
        parts(zip).stream()
            .map(part -> new Part(part.name.replace(ACO, aco), contentOf(part, aco)))
            .toList());
  }

  private static byte[] contentOf(Part part, String aco) {
    if (part.name.endsWith(".xml")) {
      return part.text().replace(ACO, aco).getBytes(StandardCharsets.UTF_8);
    }
    var isZip = part.name.endsWith(".zip") || part.name.endsWith(".xlsx");
    return isZip ? ofAco(part.bytes, aco) : part.bytes;
  }

  /** The workbooks of a set, with their names. */
  public static List<SentFile.Workbook> workbooks(String set) {
    return files("", zip(set)).stream().map(SentFile.Workbook.class::cast).toList();
  }

  /** What an upload holds. */
  public static List<SentFile> files(String name, byte[] bytes) {
    try (var share = new Budget("memory", 1_000_000_000, "get more").share()) {
      return SentFiles.read(name, new ByteArrayInputStream(bytes), share);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The workbook whose name has these words in it. */
  public static SentFile.Workbook workbook(String set, String words) {
    return workbooks(set).stream()
        .filter(file -> file.path().contains(words))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  /** A workbook with the text of one of its parts changed. */
  public static byte[] with(byte[] workbook, String part, UnaryOperator<String> change) {
    return changed(
        workbook,
        entry ->
            entry.name.equals(part)
                ? new Part(part, change.apply(entry.text()).getBytes(StandardCharsets.UTF_8))
                : entry);
  }

  /** A part of a workbook. */
  public record Part(String name, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  public static byte[] changed(byte[] workbook, UnaryOperator<Part> change) {
    return written(parts(workbook).stream().map(change).toList());
  }

  public static List<Part> parts(byte[] zip) {
    try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      var parts = new ArrayList<Part>();
      for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        parts.add(new Part(entry.getName(), stream.readAllBytes()));
      }
      return parts;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static byte[] written(List<Part> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts) {
        zip.putNextEntry(new ZipEntry(part.name));
        zip.write(part.bytes);
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
