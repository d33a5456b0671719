package org.trueup.assignment.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The list of a first quarter with which nothing is wrong. */
record GoodList(String aco, SampleList list) {

  GoodList(String aco) {
    this(aco, SampleDeliveries.of(aco, 2018).get(2));
  }

  String name() {
    return list.name();
  }

  /** What the file of its first table is called. */
  String fileName() {
    return list.fileName("1-1");
  }

  String firstTable() {
    return list.tables().get("1-1");
  }

  byte[] firstTableBytes() {
    return firstTable().getBytes(StandardCharsets.UTF_8);
  }

  /** Its first table alone, in a zip, under names that are changed. */
  byte[] zipOfFirstTable(UnaryOperator<String> changed) {
    return SampleList.zip(Map.of(changed.apply(fileName()), firstTableBytes()));
  }
}
