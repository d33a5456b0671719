package org.trueup.settlement.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentOfList.ListReference;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;

/**
 * An input of a settlement that is another than in the revision before.
 *
 * @param input which one
 * @param from its revision before; absent where there was none. Of the ledger of advances, how many
 *     entries there were
 * @param to its revision now
 * @param eventId the event that brought it, where another service announced it
 * @param recordedAt when that service determined it
 * @param cause why, as that service says
 * @param list the assignment list behind it, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedInput(
    String input,
    @Nullable Long from,
    @Nullable Long to,
    @Nullable String eventId,
    @Nullable Instant recordedAt,
    @Nullable Cause cause,
    @Nullable ListReference list) {

  static List<ChangedInput> between(
      @Nullable SettlementInputsUsed before,
      SettlementInputsUsed after,
      SortedMap<Long, AssignmentDetermined> assignments) {
    var pair = new Pair(before, after);
    return Stream.of(
            pair.changed("agreement", SettlementInputsUsed::agreement, AgreementSigned::revision)
                .map(change -> change.broughtBy(after.agreement())),
            pair.changed("assignment", ChangedInput::assignmentOf, Function.identity())
                .map(change -> change.broughtBy(assignmentOf(after), assignments)),
            pair.changed(
                    "benchmark",
                    SettlementInputsUsed::benchmark,
                    benchmark -> benchmark.head().revision())
                .map(change -> change.broughtBy(after.benchmark())),
            pair.changed("quality", SettlementInputsUsed::quality, QualityResult::revision),
            pair.changed(
                "participantRevenue",
                SettlementInputsUsed::participantRevenue,
                ParticipantRevenue::revision),
            pair.changed(
                "circumstances", SettlementInputsUsed::circumstances, CircumstancesInput::revision),
            pair.changed(
                "interimPayment", SettlementInputsUsed::interimPayment, InterimPayment::revision),
            pair.changed(
                "cmsDetermination",
                SettlementInputsUsed::cmsDetermination,
                CmsDetermination::revision),
            pair.changed("advances", SettlementInputsUsed::advances, list -> (long) list.size()))
        .flatMap(Function.identity())
        .toList();
  }

  private static @Nullable Long assignmentOf(SettlementInputsUsed inputs) {
    var benchmark = inputs.benchmark();
    return benchmark == null ? null : benchmark.assignmentRevision();
  }

  private ChangedInput broughtBy(@Nullable AgreementSigned agreement) {
    return agreement == null
        ? this
        : new ChangedInput(
            input, from, to, agreement.id(), agreement.recordedAt(), agreement.cause(), null);
  }

  private ChangedInput broughtBy(@Nullable BenchmarkDetermined benchmark) {
    return benchmark == null
        ? this
        : new ChangedInput(
            input,
            from,
            to,
            benchmark.id(),
            benchmark.head().recordedAt(),
            benchmark.head().cause(),
            null);
  }

  private ChangedInput broughtBy(
      @Nullable Long revision, SortedMap<Long, AssignmentDetermined> assignments) {
    var assignment = revision == null ? null : assignments.get(revision);
    return assignment == null
        ? this
        : new ChangedInput(
            input,
            from,
            to,
            assignment.id(),
            assignment.head().recordedAt(),
            assignment.head().cause(),
            assignment.ofList().list());
  }

  /** The inputs of two revisions. */
  private record Pair(@Nullable SettlementInputsUsed before, SettlementInputsUsed after) {

    /** The change of one of them, if it is one. */
    <I> Stream<ChangedInput> changed(
        String name,
        Function<SettlementInputsUsed, @Nullable I> input,
        Function<I, Long> revision) {
      var earlier = before == null ? null : input.apply(before);
      var later = input.apply(after);
      var from = earlier == null ? null : revision.apply(earlier);
      var to = later == null ? null : revision.apply(later);
      return Objects.equals(from, to) || isNone(from) && isNone(to)
          ? Stream.empty()
          : Stream.of(new ChangedInput(name, from, to, null, null, null, null));
    }

    private static boolean isNone(@Nullable Long revision) {
      return revision == null || revision == 0;
    }
  }
}
