package org.trueup.settlement.outlook;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.bench.reform.Overlay;
import org.trueup.settlement.bench.reform.OverlayReader;
import org.trueup.settlement.bench.reform.ReformedYear;
import org.trueup.settlement.bench.reform.ShippedOverlays;
import org.trueup.settlement.reconciliation.InputsMapping;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;
import org.trueup.settlement.store.YearOfAcos;

/** The settlements on file by the law and with an overlay of rules. Changes nothing. */
@ApplicationScoped
public class ReformQuery {
  private static final String OVERLAY = "overlay";

  private final YearOfAcos yearOfAcos;
  private final Rules rules;

  ReformQuery(YearOfAcos yearOfAcos, Rules rules) {
    this.yearOfAcos = yearOfAcos;
    this.rules = rules;
  }

  /**
   * What an overlay did.
   *
   * @param years every ACO's year that has a result, by ACO
   */
  public record Reform(Overlay overlay, List<OnFile> years) {}

  /**
   * One of them.
   *
   * @param reservations what is not certain of the law behind it and its benchmark
   */
  public record OnFile(ReformedYear reformed, Reservations reservations) {}

  /**
   * Reads the overlay, and settles what is on file twice.
   *
   * @param year only of this year; of all where empty
   * @param whose which ACOs the caller may ask about
   * @throws Refusal 422 naming what is wrong with the overlay
   */
  @Transactional
  public Reform of(String yaml, Optional<PerformanceYear> year, Predicate<AcoId> whose) {
    try {
      var overlay = new OverlayReader(rules, ShippedOverlays::find).read(OVERLAY, yaml);
      var years =
          year.map(List::of).orElseGet(yearOfAcos::years).stream()
              .flatMap(of -> settlements(of, whose))
              .map(settlement -> reformed(settlement, overlay))
              .toList();
      return new Reform(overlay, years);
    } catch (BadRuleFile wrong) {
      throw Refusal.broken(
          List.of(
              Fault.at("", null, "an overlay of rules")
                  .under(String.valueOf(wrong.getMessage()), null)));
    }
  }

  private Stream<SettlementDetermined> settlements(PerformanceYear year, Predicate<AcoId> whose) {
    var keys =
        yearOfAcos.current(year, AsOf.NOW).stream()
            .filter(key -> whose.test(AcoId.parse(key.acoId())))
            .toList();
    return yearOfAcos.settlements(year, keys).values().stream()
        .filter(settlement -> settlement.figures() != null)
        .sorted((one, other) -> one.acoId().compareTo(other.acoId()));
  }

  private OnFile reformed(SettlementDetermined settlement, Overlay overlay) {
    var year = ReformedYear.of(asYear(settlement), overlay, rules);
    return new OnFile(year, Reservations.of(year.before(), settlement));
  }

  private ReformedYear.Year asYear(SettlementDetermined settlement) {
    var of = settlement.head().acoYear();
    var agreement = requireNonNull(settlement.inputs().agreement());
    var track = requireNonNull(agreement.tracksByYear().get(of.year()));
    return new ReformedYear.Year(
        of,
        TrackYear.of(agreement, of.year(), track),
        InputsMapping.of(settlement.inputs(), of.year(), rules));
  }
}
