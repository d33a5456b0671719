package org.trueup.performance.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * DuckDB answers the same questions of the same rows, in a process of its own: it loads a quarter,
 * says who joined, left and changed since the quarter before, and adds up person years by type. It
 * gets the table unzipped and in one file, with types it finds itself, which is its fastest way.
 */
public final class DuckDb {
  private static final String MONTHS = "EnrollFlag%d";
  private static final List<String> COMPARED =
      List.of("BENE_DEATH_DT", "ASSIGNMENT_TYPE", "IN_VA_MAX");

  private final Connection database;
  private final Path csv;

  private DuckDb(Connection database, Path csv) {
    this.database = database;
    this.csv = csv;
  }

  /**
   * What it took.
   *
   * @param wallSeconds from the second quarter's file to the last answer
   * @param cpuSeconds of its process meanwhile
   */
  public record Taken(double wallSeconds, double cpuSeconds) {}

  /**
   * Runs it and returns what the second quarter took.
   *
   * @param csv has the table of each quarter
   * @param inMemory or into a database file beside them, durable when it answers
   */
  public static Taken run(Path csv, boolean inMemory) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DuckDb.class.getName(),
            csv.toString(),
            Boolean.toString(inMemory));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("DuckDB failed: " + said);
    }
    var figures = said.substring(said.lastIndexOf('\n') + 1).split(" ");
    return new Taken(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
  }

  /** The process: prints seconds on the clock and of the processors. */
  public static void main(String[] arguments) throws Exception {
    var csv = Path.of(arguments[0]);
    var file = csv.resolve("duckdb.database");
    Files.deleteIfExists(file);
    boolean inMemory = Boolean.parseBoolean(arguments[1]);
    try (var database = DriverManager.getConnection("jdbc:duckdb:" + (inMemory ? "" : file))) {
      var peer = new DuckDb(database, csv);
      peer.run("set threads = " + Runtime.getRuntime().availableProcessors());
      peer.run("set preserve_insertion_order = false");
      peer.load(1);
      long begun = System.nanoTime();
      double cpu = cpuSeconds();
      peer.load(2);
      peer.run("checkpoint");
      peer.run(peer.difference());
      peer.run(peer.personYears());
      System.out.printf(
          Locale.ROOT, "%.3f %.2f%n", (System.nanoTime() - begun) / 1e9, cpuSeconds() - cpu);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void load(int quarter) throws SQLException {
    run(
        "create table q%d as select * from read_csv('%s', header = true)"
            .formatted(quarter, csv.resolve("Q" + quarter + ".csv")));
  }

  private String difference() {
    var differs =
        Stream.concat(months().stream(), COMPARED.stream())
            .map(column -> "a.%1$s is distinct from b.%1$s".formatted(column))
            .collect(Collectors.joining(" or "));
    return """
        select count(*) filter (where a.BENE_MBI_ID is null),
          count(*) filter (where b.BENE_MBI_ID is null),
          count(*) filter (where a.BENE_MBI_ID = b.BENE_MBI_ID and (%s))
        from q1 a full outer join q2 b on a.BENE_MBI_ID = b.BENE_MBI_ID
        """
        .formatted(differs);
  }

  private String personYears() {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(
            type ->
                months().stream()
                    .map(month -> "(%s = %d)::int".formatted(month, type))
                    .collect(Collectors.joining(" + ", "sum(", ") / 12.0")))
        .collect(Collectors.joining(", ", "select ", " from q2"));
  }

  private static List<String> months() {
    return IntStream.rangeClosed(1, 12).mapToObj(MONTHS::formatted).toList();
  }

  private void run(String command) throws SQLException {
    try (var statement = database.createStatement()) {
      if (statement.execute(command)) {
        try (var rows = statement.getResultSet()) {
          rows.next();
        }
      }
    }
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }
}
