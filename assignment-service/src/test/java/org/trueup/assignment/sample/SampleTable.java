package org.trueup.assignment.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in CMS's form: quoted header names, data as they are, CRLF. */
public final class SampleTable {
  private final List<String> header;
  private final List<String[]> rows = new ArrayList<>();

  public SampleTable(List<String> header) {
    this.header = header;
  }

  public SampleTable add(String... cells) {
    rows.add(cells);
    return this;
  }

  public List<String[]> rows() {
    return rows;
  }

  public String csv() {
    var names = header.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
    return Stream.concat(Stream.of(names), rows.stream().map(row -> String.join(",", row)))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
