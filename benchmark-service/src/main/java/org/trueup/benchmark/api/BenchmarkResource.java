package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;
import org.trueup.benchmark.determination.SideBySide;
import org.trueup.benchmark.inquiry.BenchmarkQuery;
import org.trueup.benchmark.inquiry.ListRiskScoresQuery;
import org.trueup.benchmark.inquiry.WindowComparison;
import org.trueup.benchmark.inquiry.WindowComparisonQuery;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.value.AcoYear;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;

/** The benchmark of a performance year: result, report lines, history. */
@Path("/acos/{acoId}/performance-years/{py}/benchmark")
@Produces(MediaType.APPLICATION_JSON)
public class BenchmarkResource {
  private final BenchmarkQuery query;
  private final WindowComparisonQuery windows;
  private final ListRiskScoresQuery scores;
  private final BenchmarkRules rules;

  BenchmarkResource(
      BenchmarkQuery query,
      WindowComparisonQuery windows,
      ListRiskScoresQuery scores,
      BenchmarkRules rules) {
    this.query = query;
    this.windows = windows;
    this.scores = scores;
    this.rules = rules;
  }

  /** Both benchmarks; as a table, the lines of the one that the rules choose. */
  public record WindowEffectView(@JsonUnwrapped WindowComparison comparison) implements Table {
    @Override
    public List<LineItem> items() {
      return comparison.lines();
    }
  }

  @GET
  @Extension(name = Table.NONE_OF, value = "waitingFor: what to send next, for a person to read")
  @Operation(summary = "The current benchmark, or one version of it")
  public RestResponse<BenchmarkDetermined> benchmark(@BeanParam ReadPath asked) {
    var benchmark = find(asked);
    return asked.answer(benchmark, benchmark.revision());
  }

  @GET
  @Operation(summary = "Its figures as lines of CMS's reconciliation report")
  @Path("/lines")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public RestResponse<Items<LineItem>> lines(@BeanParam ReadPath asked) {
    var benchmark = find(asked);
    return asked.answer(new Items<>(benchmark.lines()), benchmark.revision());
  }

  @GET
  @Operation(summary = "Every revision with its cause and totals, the first one first")
  @Path("/history")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<RevisionView> history(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var revisions = query.history(reviewed(path), at.asOf());
    return new Items<>(revisions.stream().map(RevisionView::of).toList());
  }

  @GET
  @Operation(
      summary =
          "The difference of CMS's benchmark and ours, where there is one, and which one "
              + "is used")
  @Path("/findings")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<SideBySide> findings(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var both = query.sideBySide(reviewed(path), at.asOf());
    return new Items<>(both.filter(found -> !found.difference().isZero()).stream().toList());
  }

  @GET
  @Operation(
      summary =
          "Whether our own benchmark can be built, and what it lacks with the request "
              + "that brings it; and what the risk scores of lists are, where it rests on them")
  @Extension(name = Table.NONE_OF, value = "missing: what to send next, for a person to read")
  @Path("/basis")
  public ReadinessView readiness(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var of = reviewed(path);
    var build = query.build(of, at.asOf());
    return ReadinessView.of(build, build.flatMap(found -> scores.basis(found, of, at.asOf())));
  }

  @GET
  @Operation(
      summary =
          "Our own benchmark with both assignable populations, and what hangs on the " + "choice")
  @Path("/window-effect")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public WindowEffectView windowEffect(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    return new WindowEffectView(windows.compare(reviewed(path), at.asOf()));
  }

  @GET
  @Operation(
      summary =
          "Why a later version of the benchmark differs from an earlier one; the last two where none is named")
  @Path("/bridge")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public BridgeView bridge(@BeanParam AcoYearPath path, @BeanParam BridgeParameters parameters) {
    var ends = parameters.ends(reviewed(path), query);
    rules.require(ends.from().of().year());
    var heads =
        Stream.of(ends.from(), ends.to()).map(end -> query.version(end.of(), end.version()));
    return BridgeView.of(
        ends, query.bridge(ends.from(), ends.to()), heads.map(BenchmarkDetermined::head).toList());
  }

  private BenchmarkDetermined find(ReadPath asked) {
    return query.version(reviewed(asked), asked.version());
  }

  /** The year, whose rules somebody has reviewed. */
  private AcoYear reviewed(AcoYearPath path) {
    rules.require(path.of().year());
    return path.of();
  }
}
