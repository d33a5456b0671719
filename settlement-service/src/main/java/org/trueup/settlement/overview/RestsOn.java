package org.trueup.settlement.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.event.SettlementInputsUsed;

/**
 * One of the inputs that a settlement rests on, and how good it is.
 *
 * @param what which one
 * @param grade its delivery: {@code Q4}, {@code PRELIMINARY}, {@code FINAL}
 * @param isFinal whether a better one is not expected
 * @param file the file it stood in, where it came in one
 * @param basis what its figures cover, of expenditures and person years
 * @param value the value itself, where it is a single one
 * @param recordedAt when it was determined or came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestsOn(
    What what,
    String grade,
    boolean isFinal,
    @Nullable String file,
    @Nullable String basis,
    @Nullable String value,
    @Nullable Instant recordedAt) {

  /** The inputs of a settlement. */
  public enum What {
    ASSIGNMENT,
    BENCHMARK,
    EXPENDITURES,
    QUALITY,
    PARTICIPANT_REVENUE,
    CIRCUMSTANCES,
    CMS_DETERMINATION
  }

  /** Those that there are, in the order in which they are used. */
  static List<RestsOn> of(SettlementInputsUsed inputs, @Nullable AssignmentDetermined people) {
    var all = new ArrayList<RestsOn>();
    if (people != null) {
      all.add(assignment(people));
    }
    var benchmark = inputs.benchmark();
    if (benchmark != null) {
      addBenchmark(benchmark, all);
    }
    addFacts(inputs, all);
    return all;
  }

  private static RestsOn assignment(AssignmentDetermined people) {
    var list = people.ofList().list();
    var basis = people.ofList().personYearsBasis();
    return new RestsOn(
        What.ASSIGNMENT,
        list == null ? people.assignment().source().name() : list.period(),
        list == null || list.period().equals("YEAR_END"),
        people.head().cause().file(),
        basis == null ? null : basis.name(),
        null,
        list == null ? people.recordedAt() : list.receivedAt());
  }

  private static void addBenchmark(BenchmarkDetermined benchmark, List<RestsOn> all) {
    var source = benchmark.source();
    var delivery = benchmark.delivery();
    if (source != null) {
      var grade = delivery == null ? source.name() : delivery.name();
      var isFinal = delivery == null || delivery == BenchmarkDetermined.Delivery.FINAL;
      var basis = benchmark.sourceReason();
      all.add(
          new RestsOn(What.BENCHMARK, grade, isFinal, null, basis, null, benchmark.recordedAt()));
    }
    var spent = benchmark.expenditures();
    if (spent != null) {
      all.add(
          new RestsOn(
              What.EXPENDITURES,
              spent.period().name(),
              spent.basis() == ExpenditureFacts.Basis.FINAL_WITH_RUN_OUT,
              null,
              spent.basis().name(),
              null,
              null));
    }
  }

  private static void addFacts(SettlementInputsUsed inputs, List<RestsOn> all) {
    var quality = inputs.quality();
    if (quality != null) {
      var score = quality.score();
      all.add(
          fact(What.QUALITY, quality.standard().name(), score == null ? null : score.toString()));
    }
    var revenue = inputs.participantRevenue();
    if (revenue != null) {
      all.add(fact(What.PARTICIPANT_REVENUE, "REPORTED", revenue.revenue().toString()));
    }
    if (inputs.circumstances() != null) {
      all.add(fact(What.CIRCUMSTANCES, "REPORTED", null));
    }
    var notice = inputs.cmsDetermination();
    if (notice != null) {
      var amount = notice.amount();
      all.add(
          fact(
              What.CMS_DETERMINATION,
              notice.kind().name(),
              amount == null ? null : amount.toString()));
    }
  }

  private static RestsOn fact(What what, String grade, @Nullable String value) {
    return new RestsOn(what, grade, true, null, null, value, null);
  }
}
