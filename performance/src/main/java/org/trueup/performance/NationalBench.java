package org.trueup.performance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.trueup.local.client.Services;
import org.trueup.performance.peer.DuckDb;
import org.trueup.performance.quarters.MadeUpAco;
import org.trueup.performance.quarters.Sizes;
import org.trueup.performance.report.Result;
import org.trueup.performance.system.Database;
import org.trueup.performance.system.Deliveries;
import org.trueup.performance.system.Facts;
import org.trueup.performance.system.Meter;
import org.trueup.performance.system.Settlements;
import org.trueup.performance.system.SystemUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench national}: the second quarter of the program, or of a part of it. */
@Command(
    name = "national",
    description =
        "Sends two quarters of a sixteenth of the nation's lists through a system of its own, and"
            + " lets DuckDB load and compare the same rows.",
    mixinStandardHelpOptions = true)
final class NationalBench implements Callable<Integer> {
  private static final double NATION = 11_000_000;
  private static final int FIRST_ACO = 1000;
  private static final long BETWEEN_LOOKS_MS = 50;

  @Option(names = "--full", description = "All 480 ACOs: 11 million beneficiaries, 8 GB of disk.")
  private boolean full;

  @Option(
      names = "--acos",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many ACOs (default: ${DEFAULT-VALUE}, a sixteenth of the nation).")
  private int acos;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many deliveries are sent at once (default: ${DEFAULT-VALUE}).")
  private int atOnce;

  @Option(names = "--no-peer", description = "Without DuckDB.")
  private boolean withoutPeer;

  private final Result result = new Result("national", System.out);

  @Override
  public Integer call() throws Exception {
    var sizes = Sizes.of(full ? Sizes.ACOS : acos);
    var made =
        IntStream.range(0, sizes.length)
            .mapToObj(i -> new MadeUpAco(FIRST_ACO + i, sizes[i]))
            .toList();
    var folder = Places.work().resolve("national");
    var quarters = MadeUpQuarters.write(folder, made, 2, !withoutPeer);
    result.put("ACOs", made.size(), "");
    result.put("beneficiaries of the second quarter", quarters.people().get(1), "");
    var settled = system(made, quarters);
    if (withoutPeer) {
      double nation = settled.wallSeconds() * NATION / quarters.people().get(1);
      result.conclude("seconds of the nation, by proportion", nation, "at most 75");
    } else {
      peer(folder, settled);
    }
    result.finish(Places.work());
    return 0;
  }

  /** What it took until the last settlement of the second quarter. */
  private Meter.Reading system(List<MadeUpAco> made, MadeUpQuarters quarters) throws Exception {
    try (var system =
        SystemUnderTest.start(Places.home(), Places.work().resolve("national-data"))) {
      var services = new Services(system.up());
      for (var aco : made) {
        Facts.send(services, aco);
      }
      try (var settlements = Settlements.follow(system.up().bootstrap());
          var database = Database.of(system.up())) {
        var watched = new Watched(system, database, settlements);
        quarter(watched, quarters.zips().get(0), "first quarter");
        long written = database.written();
        var settled = quarter(watched, quarters.zips().get(1), "second quarter");
        share(settled, database.written() - written, quarters.people().get(1));
        return settled;
      }
    }
  }

  /** A system, and whence it is known what became of what was sent. */
  private record Watched(SystemUnderTest system, Database database, Settlements settlements) {}

  /** What it took until every settlement could be read. */
  private Meter.Reading quarter(Watched on, List<Path> zips, String name) throws Exception {
    try (var meter = Meter.start(on.system().processes())) {
      var revisions = new Deliveries(new Services(on.system().up())).send(zips, atOnce);
      result.put(name + " stored", meter.seconds(), "s");
      on.settlements().await(revisions);
      var settled = meter.read();
      on.database().awaitAnnounced(BETWEEN_LOOKS_MS);
      result.put(name + " until settled", settled);
      result.put(name + " until all rosters are out", meter.read());
      return settled;
    }
  }

  private void share(Meter.Reading settled, long log, double people) {
    result.put("write-ahead log of a beneficiary", log / people, "bytes");
    double ofOne = settled.cpuSeconds() / people;
    result.put("CPU of a beneficiary until settled", ofOne * 1e6, "us");
    result.put("CPU of the nation, by proportion", ofOne * NATION, "s");
    result.put("wall of the nation, by proportion", settled.wallSeconds() / people * NATION, "s");
  }

  private void peer(Path folder, Meter.Reading settled) throws Exception {
    var memory = DuckDb.run(folder, true);
    var file = DuckDb.run(folder, false);
    result.put("DuckDB in memory, wall", memory.wallSeconds(), "s");
    result.put("DuckDB in memory, CPU", memory.cpuSeconds(), "s");
    result.put("DuckDB into a database file, wall", file.wallSeconds(), "s");
    result.put("DuckDB into a database file, CPU", file.cpuSeconds(), "s");
    double cpu = settled.cpuSeconds() / file.cpuSeconds();
    result.put("ratio of CPU seconds to DuckDB, into a file", cpu, "");
    double inMemory = settled.wallSeconds() / memory.wallSeconds();
    result.put("ratio to DuckDB in memory (goal: at most 1.3)", inMemory, "");
    double ratio = settled.wallSeconds() / file.wallSeconds();
    result.conclude("ratio to DuckDB, one CSV file into a database file", ratio, "at most 1.0");
  }
}
