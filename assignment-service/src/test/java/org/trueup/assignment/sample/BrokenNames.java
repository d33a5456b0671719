package org.trueup.assignment.sample;

import java.util.List;

/** Lists whose names are wrong, or do not fit what they name. */
final class BrokenNames {
  private static final String OF_CMS =
      "the name of a CMS assignment list, as in P.A9001.ACO.QALR.2018Q3.D189999.T0300000";

  private final GoodList good;

  BrokenNames(GoodList good) {
    this.good = good;
  }

  List<BrokenDelivery> all() {
    return List.of(
        renamed(
            "a name of another ACO", good.aco(), "A0901", "the name of a list of " + good.aco()),
        renamed(
            "a performance year unlike its quarter",
            "D18",
            "D19",
            "a name with D189999, the performance year of the quarter"),
        renamed(
            "a stamp of another quarter",
            "T01",
            "T02",
            "a name with a stamp of the quarter: T0100000, or later for a redelivery"),
        aBenchmarkYearAfterItsPerformanceYear(),
        aTableWithoutItsName(),
        aZipNamedForAnotherPeriod(),
        sentAs("no name CMS gives", "people.csv", OF_CMS),
        sentAs(
            "a name without its table",
            good.name(),
            "a name that ends with its table, as in _1-1.csv"),
        sentAs("a fifth quarter", good.fileName().replace("2018Q1", "2018Q5"), OF_CMS));
  }

  private BrokenDelivery aBenchmarkYearAfterItsPerformanceYear() {
    var name = "P." + good.aco() + ".ACO.AALR.Y2019.D189999.T1111111_1-1.csv";
    return new BrokenDelivery(
        "a benchmark year after its performance year",
        null,
        good.zipOfFirstTable(any -> name),
        fault(
            name,
            "a name with a benchmark year before 2018, or with that performance year itself"));
  }

  private BrokenDelivery aTableWithoutItsName() {
    return new BrokenDelivery(
        "a table without its name",
        null,
        good.firstTableBytes(),
        "400 parameter name null the name of the table, as CMS gave it");
  }

  private BrokenDelivery aZipNamedForAnotherPeriod() {
    var name = good.name().replace("Q1", "Q2").replace("T01", "T02") + ".zip";
    return new BrokenDelivery(
        "a zip named for another period",
        name,
        good.list().zip(),
        fault(name, "the name of the list within it: Q1 2018 (T0100000)"));
  }

  /** A zip of the first table, whose name says something else. */
  private BrokenDelivery renamed(String title, String from, String to, String expected) {
    return new BrokenDelivery(
        title,
        null,
        good.zipOfFirstTable(name -> name.replace(from, to)),
        fault(good.fileName().replace(from, to), expected));
  }

  /** The first table under another name. */
  private BrokenDelivery sentAs(String title, String name, String expected) {
    return new BrokenDelivery(title, name, good.firstTableBytes(), fault(name, expected));
  }

  private static String fault(String name, String expected) {
    return "422 parameter name '" + name + "' " + expected;
  }
}
