package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentOfList.ListReference;
import org.trueup.contracts.event.AssignmentOfList.ListTurnover;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.course.TellsTurnover;
import org.trueup.settlement.course.Why;
import org.trueup.settlement.inquiry.ChangedInput;
import org.trueup.settlement.overview.CourseEntry;

/**
 * One revision of a settlement in short: when, why, and what it changed.
 *
 * @param eventId the event that announced it
 * @param cause why it was determined
 * @param changed the inputs that were others than before: lists, files and senders
 * @param previous the payment before
 * @param change this payment less the previous one
 * @param why it moved, in one clause; absent while it waits
 * @param rates what the year came to then; absent while it waits
 * @param provisional true where a rule behind it was not read in a text, or is carried forward
 * @param people the assignment list behind it, where it is another one than before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
    long revision,
    String eventId,
    Instant recordedAt,
    Stage stage,
    Cause cause,
    List<ChangedInput> changed,
    @Nullable Money previous,
    @Nullable Money payment,
    @Nullable Money change,
    @Nullable String why,
    @JsonUnwrapped @Nullable Rates rates,
    @JsonUnwrapped @Nullable People people,
    @Nullable Boolean provisional,
    String fingerprint)
    implements TellsTurnover {
  @Override
  public RevisionView withoutTurnover() {
    return new RevisionView(
        revision,
        eventId,
        recordedAt,
        stage,
        cause,
        changed,
        previous,
        payment,
        change,
        Why.withoutTurnover(why),
        rates,
        people == null ? null : new People(people.list(), null),
        provisional,
        fingerprint);
  }

  /** The rates that decided. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rates(
      Outcome outcome,
      Rate savingsRate,
      Rate minimumSavingsRate,
      @Nullable Rate minimumLossRate,
      int assignedBeneficiaries,
      PersonYears personYears,
      @Nullable ByEnrollmentType<PersonYears> personYearsByType) {
    static Rates of(Figures figures, SettlementDetermined settlement) {
      var benchmark = settlement.inputs().benchmark();
      var facts = benchmark == null ? null : benchmark.assignment();
      return new Rates(
          figures.outcome(),
          figures.savingsRate(),
          figures.minimumSavingsRate(),
          figures.minimumLossRate(),
          figures.assignedBeneficiaries(),
          figures.personYears(),
          facts == null ? null : facts.personYearsByType());
    }
  }

  /** The list that came, and who came and went with it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record People(@Nullable ListReference list, @Nullable ListTurnover turnover) {}

  static RevisionView of(CourseEntry entry) {
    var recorded = entry.recorded();
    var settlement = recorded.settlement();
    var head = settlement.head();
    var figures = settlement.figures();
    return new RevisionView(
        head.revision(),
        settlement.id(),
        head.recordedAt(),
        head.stage(),
        head.cause(),
        recorded.changed(),
        settlement.previous(),
        settlement.payment(),
        settlement.change(),
        entry.why(),
        figures == null ? null : Rates.of(figures, settlement),
        people(entry),
        settlement.provisional(),
        settlement.fingerprint());
  }

  private static @Nullable People people(CourseEntry entry) {
    var people = entry.people();
    return people == null || !entry.isOtherList()
        ? null
        : new People(people.ofList().list(), people.ofList().turnover());
  }
}
