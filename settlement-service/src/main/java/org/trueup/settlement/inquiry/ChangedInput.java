package org.trueup.settlement.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentOfList.ListReference;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.settlement.fact.FactKind;

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
    var pair = new Pair(Optional.ofNullable(before), after);
    var upstream =
        Stream.of(
            pair.changed("agreement", agreement()).map(it -> it.broughtBy(after.agreement())),
            pair.changed("assignment", ChangedInput::assignmentOf)
                .map(it -> it.broughtByOneOf(assignments)),
            pair.changed("benchmark", benchmark()).map(it -> it.broughtBy(after.benchmark())));
    var facts = FactKind.ALL.stream().map(kind -> pair.changed(kind.name(), kind::revisionIn));
    var ledger = pair.changed("advances", inputs -> Optional.of((long) inputs.advances().size()));
    return Stream.of(upstream, facts, Stream.of(ledger))
        .flatMap(Function.identity())
        .flatMap(Optional::stream)
        .toList();
  }

  private static Function<SettlementInputsUsed, Optional<Long>> agreement() {
    return inputs -> Optional.ofNullable(inputs.agreement()).map(AnnouncedEvent::revision);
  }

  private static Function<SettlementInputsUsed, Optional<Long>> benchmark() {
    return inputs -> Optional.ofNullable(inputs.benchmark()).map(AnnouncedEvent::revision);
  }

  private static Optional<Long> assignmentOf(SettlementInputsUsed inputs) {
    var benchmark = inputs.benchmark();
    return Optional.ofNullable(benchmark == null ? null : benchmark.assignmentRevision());
  }

  private ChangedInput broughtByOneOf(SortedMap<Long, AssignmentDetermined> assignments) {
    var assignment = to == null ? null : assignments.get(to);
    return broughtBy(assignment, assignment);
  }

  private ChangedInput broughtBy(@Nullable AnnouncedEvent event) {
    return broughtBy(event, null);
  }

  private ChangedInput broughtBy(
      @Nullable AnnouncedEvent event, @Nullable AssignmentDetermined assignment) {
    return event == null
        ? this
        : new ChangedInput(
            input,
            from,
            to,
            event.id(),
            event.recordedAt(),
            event.cause(),
            assignment == null ? null : assignment.ofList().list());
  }

  /** The inputs of two revisions; there may be no earlier one. */
  private record Pair(Optional<SettlementInputsUsed> before, SettlementInputsUsed after) {

    /** The change of one of them, if it is one. */
    Optional<ChangedInput> changed(
        String name, Function<SettlementInputsUsed, Optional<Long>> revision) {
      var from = before.flatMap(revision).orElse(null);
      var to = revision.apply(after).orElse(null);
      return Objects.equals(from, to) || isNone(from) && isNone(to)
          ? Optional.empty()
          : Optional.of(new ChangedInput(name, from, to, null, null, null, null));
    }

    private static boolean isNone(@Nullable Long revision) {
      return revision == null || revision == 0;
    }
  }
}
