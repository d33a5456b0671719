package org.trueup.workbooks.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through the parts of a workbook before anything is read of it: what they are called, how
 * large they become, and that none declares a document type, whose entities could become anything.
 */
final class PartCheck {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_ .\\[\\]()/-]{1,200}");
  private static final String DOCUMENT_TYPE = "<!DOCTYPE";
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s{0,5}=\\s{0,5}[\"']([^\"']{1,40})[\"']");
  private static final int BEGINNING = 4_096;
  private static final int BLOCK = 8_192;

  private final ZipFile zip;
  private long all;

  private PartCheck(ZipFile zip) {
    this.zip = zip;
  }

  /** Refuses what is not a workbook within bounds. */
  static void check(ZipFile zip) throws IOException {
    var entries = Collections.list(zip.getEntries());
    if (entries.size() > WorkbookLimits.PARTS) {
      throw Unreadable.tooLarge("parts", WorkbookLimits.PARTS);
    }
    checkNames(entries);
    var check = new PartCheck(zip);
    for (var entry : entries) {
      check.part(entry);
    }
  }

  private static void checkNames(List<ZipArchiveEntry> entries) {
    var names = new HashSet<String>();
    for (var entry : entries) {
      var name = entry.getName();
      if (!PLAIN.matcher(name).matches() || name.contains("..")) {
        throw Unreadable.because("The workbook has a part whose name no workbook has: " + name);
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw Unreadable.because("The workbook has two parts of the name " + name);
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw Unreadable.because(
            "The workbook is encrypted: save it without a password, and send it again.");
      }
    }
    if (names.stream().noneMatch(name -> name.endsWith("workbook.xml"))) {
      throw Unreadable.because(
          "The file is a zip, and no Excel workbook (.xlsx): it has no part workbook.xml.");
    }
  }

  private void part(ZipArchiveEntry entry) throws IOException {
    var isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    try (var stream = zip.getInputStream(entry)) {
      count(entry.getName(), stream, isXml);
    }
  }

  private void count(String name, InputStream stream, boolean isXml) throws IOException {
    var block = new byte[BLOCK];
    var beginning = new StringBuilder();
    long bytes = 0;
    long tags = 0;
    for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
      bytes += read;
      all += read;
      tags += isXml ? tags(block, read) : 0;
      refuseTooMuch(bytes, tags);
      if (isXml && beginning.length() < BEGINNING) {
        beginning.append(new String(block, 0, read, StandardCharsets.ISO_8859_1));
      }
    }
    if (isXml) {
      checkBeginning(name, beginning);
    }
  }

  private static long tags(byte[] block, int length) {
    long tags = 0;
    for (int index = 0; index < length; index++) {
      tags += block[index] == '<' ? 1 : 0;
    }
    return tags;
  }

  private void refuseTooMuch(long bytes, long tags) {
    if (bytes > WorkbookLimits.PART_BYTES || all > WorkbookLimits.ALL_BYTES) {
      throw Unreadable.tooLarge("bytes once it is unpacked", WorkbookLimits.PART_BYTES);
    }
    if (tags > WorkbookLimits.TAGS_OF_A_PART) {
      throw Unreadable.tooLarge("cells and strings in one part", WorkbookLimits.TAGS_OF_A_PART);
    }
  }

  /** In an encoding of another kind a document type would not be seen. */
  private static void checkBeginning(String name, CharSequence beginning) {
    var text = beginning.toString();
    var encoding = ENCODING.matcher(text);
    var isNamed = encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8");
    if (text.indexOf(0) >= 0 || text.startsWith("\u00FE\u00FF") || isNamed) {
      throw Unreadable.because(
          "The workbook's part " + name + " is not in UTF-8, as Excel writes it; it was not read.");
    }
    if (text.toUpperCase(Locale.ROOT).contains(DOCUMENT_TYPE)) {
      throw Unreadable.because(
          "The workbook's part %s declares a document type, which no workbook needs; it was not read."
              .formatted(name));
    }
  }
}
