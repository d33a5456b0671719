package org.trueup.assignment.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One list: its name without a table, and its tables by their numbers. */
public record SampleList(String name, Map<String, String> tables) {

  public SampleList {
    tables = new LinkedHashMap<>(tables);
  }

  public String fileName(String table) {
    return name + "_" + table + ".csv";
  }

  public SampleList with(String table, String csv) {
    var changed = new LinkedHashMap<>(tables);
    changed.put(table, csv);
    return new SampleList(name, changed);
  }

  public SampleList without(String table) {
    var changed = new LinkedHashMap<>(tables);
    changed.remove(table);
    return new SampleList(name, changed);
  }

  public SampleList named(String other) {
    return new SampleList(other, tables);
  }

  /** As CMS sends it. */
  public byte[] zip() {
    var files = new LinkedHashMap<String, byte[]>();
    tables.forEach(
        (table, csv) -> files.put(fileName(table), csv.getBytes(StandardCharsets.UTF_8)));
    return zip(files);
  }

  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
