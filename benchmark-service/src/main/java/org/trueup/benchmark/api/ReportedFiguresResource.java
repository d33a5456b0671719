package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.trueup.benchmark.figures.InputTableRecording;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.access.Caller;

/**
 * Figures as CMS's workbooks report them to one ACO. They are kept apart from those that benchmarks
 * are built from: other ACOs' benchmarks do not change by them.
 */
@Path("/")
public class ReportedFiguresResource {
  private static final String YEAR = "/acos/{acoId}/performance-years/{py}";

  private final TableMemory memory;
  private final InputTableRecording recording;
  private final BenchmarkRules rules;
  private final Caller caller;

  ReportedFiguresResource(
      TableMemory memory, InputTableRecording recording, BenchmarkRules rules, Caller caller) {
    this.memory = memory;
    this.recording = recording;
    this.rules = rules;
    this.caller = caller;
  }

  /** Which report figures came with. */
  public enum ReportedWith {
    PRELIMINARY,
    JUNE,
    FINAL,
    Q1,
    Q2,
    Q3,
    Q4,
    SETTLEMENT
  }

  /** Which time they are of. */
  public enum OfTime {
    BY1,
    BY2,
    BY3,
    Q1,
    Q2,
    Q3,
    Q4,
    PY
  }

  /** A report about a year of an ACO. */
  public static class ReportPath extends AcoYearPath {
    @Parameter(description = "Which report the figures came with.")
    @PathParam("report")
    ReportedWith report;
  }

  /** The benchmark before its update to the performance year; reported-benchmarks are updated. */
  @Path(YEAR + "/reported-historical-benchmarks/{report}")
  public InputTableResource historicalBenchmark(@BeanParam ReportPath path) {
    return table(InputTable.REPORTED_HISTORICAL_BENCHMARK, path, path.report.name());
  }

  @Path(YEAR + "/reported-national-figures/{report}/{time}")
  public InputTableResource national(
      @BeanParam ReportPath path,
      @Parameter(description = "Which time they are of.") @PathParam("time") OfTime time) {
    return table(InputTable.REPORTED_NATIONAL_FIGURES, path, path.report + "/" + time);
  }

  @Path(YEAR + "/reported-regional-figures/{report}/{time}")
  public InputTableResource regional(
      @BeanParam ReportPath path,
      @Parameter(description = "Which time they are of.") @PathParam("time") OfTime time) {
    return table(InputTable.REPORTED_REGIONAL_FIGURES, path, path.report + "/" + time);
  }

  @Path(YEAR + "/reported-truncation/{report}/{time}")
  public InputTableResource truncation(
      @BeanParam ReportPath path,
      @Parameter(description = "Which time they are of.") @PathParam("time") OfTime time) {
    return table(InputTable.REPORTED_TRUNCATION, path, path.report + "/" + time);
  }

  private InputTableResource table(InputTable table, ReportPath path, String subject) {
    var of = path.of();
    rules.require(of.year());
    var key = InputTableKey.of(table, of.aco(), of.year() + "/" + subject);
    return new InputTableResource(memory, recording, key, Optional.empty(), caller.name());
  }
}
