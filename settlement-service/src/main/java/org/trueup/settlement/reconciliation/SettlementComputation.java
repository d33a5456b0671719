package org.trueup.settlement.reconciliation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.report.Assumptions;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

/** From the inputs on file to the event that announces what follows from them. */
@ApplicationScoped
public class SettlementComputation {
  private final Rules rules;
  private final SettlementReport report;
  private final String softwareVersion;

  SettlementComputation(
      Rules rules,
      SettlementReport report,
      @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
    this.rules = rules;
    this.report = report;
    this.softwareVersion = softwareVersion;
  }

  /**
   * Which year is settled, after what, when and why.
   *
   * @param assignmentKnown whether any assignment of the year was announced so far; only what is
   *     waited for depends on it
   */
  public record Occasion(
      AcoId aco,
      PerformanceYear year,
      Optional<SettlementDetermined> previous,
      Cause cause,
      Instant recordedAt,
      boolean assignmentKnown) {}

  public SettlementDetermined of(Occasion occasion, SettlementInputsUsed inputs) {
    var year = occasion.year();
    var missing = Readiness.missing(occasion.aco(), year, inputs, occasion.assignmentKnown());
    var settlement =
        missing.isEmpty() ? Optional.of(settled(inputs, year)) : Optional.<Settlement>empty();
    var assumptions = settlement.map(Assumptions::of).orElse(List.of());
    var stage = stage(missing, inputs, settlement, assumptions);
    var head = head(occasion, inputs, settlement, stage);
    return draft(head, inputs, missing, settlement, assumptions, occasion.previous());
  }

  /** The calculation alone, from complete inputs. */
  public Settlement settled(SettlementInputsUsed inputs, PerformanceYear year) {
    var agreement = requireNonNull(inputs.agreement());
    var read = InputsMapping.read(inputs, year, rules);
    var track = requireNonNull(agreement.tracksByYear().get(year));
    return Settlement.of(
        read,
        rules.carriedForward(year, agreement.start(), track, read.participation().yearInTrack()));
  }

  private SettlementDetermined draft(
      EventHead head,
      SettlementInputsUsed inputs,
      List<Missing> missing,
      Optional<Settlement> settlement,
      List<String> assumptions,
      Optional<SettlementDetermined> previous) {
    var figures = settlement.map(FiguresMapping::of).orElse(null);
    var lines = settlement.map(s -> report.of(s, origins(inputs))).orElse(List.of());
    var before = previous.map(SettlementDetermined::payment).orElse(null);
    var change = figures == null || before == null ? null : figures.payment().minus(before);
    var unsigned =
        new SettlementDetermined(
            head,
            inputs,
            missing,
            figures,
            CurrentAmount.of(inputs, figures),
            assumptions,
            before,
            change,
            lines,
            "");
    return unsigned.withFingerprint(Fingerprint.of(unsigned));
  }

  private EventHead head(
      Occasion occasion,
      SettlementInputsUsed inputs,
      Optional<Settlement> settlement,
      Stage stage) {
    var year = occasion.year();
    var agreement = inputs.agreement();
    var before = occasion.previous().map(event -> event.head().revision());
    return new EventHead(
        occasion.aco(),
        agreement == null ? null : agreement.acoName(),
        year,
        agreement == null ? null : agreement.reference(year),
        agreement == null ? null : agreement.tracksByYear().get(year),
        agreement == null ? null : agreement.methodologyByYear().get(year),
        before.orElse(0L) + 1,
        before.orElse(null),
        occasion.recordedAt(),
        stage,
        occasion.cause(),
        settlement.map(s -> s.rules().provisional()).orElse(List.of()),
        settlement.flatMap(s -> s.rules().carriedForwardFrom()).orElse(null),
        rules.fingerprint(),
        softwareVersion);
  }

  private static Stage stage(
      List<Missing> missing,
      SettlementInputsUsed inputs,
      Optional<Settlement> settlement,
      List<String> assumptions) {
    if (!missing.isEmpty()) {
      return Stage.WAITING;
    }
    var determination = inputs.cmsDetermination();
    if (determination != null) {
      return switch (determination.kind()) {
        case INITIAL -> Stage.INITIAL_DETERMINATION;
        case REOPENED -> Stage.REOPENED;
        case REVISED -> Stage.REVISED_INITIAL_DETERMINATION;
      };
    }
    if (settlement.filter(Settlement::isNotReconciled).isPresent()) {
      return Stage.NOT_RECONCILED;
    }
    var benchmark = requireNonNull(inputs.benchmark());
    return benchmark.head().stage() == Stage.RECONCILED && assumptions.isEmpty()
        ? Stage.RECONCILED
        : Stage.PROJECTED;
  }

  /** The facts behind a settlement, by their ids: {@code benchmark/A9004/2018/3}. */
  private static List<String> origins(SettlementInputsUsed inputs) {
    return Stream.of(id(inputs.agreement()), id(inputs.benchmark()), id(inputs.quality()))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable String id(@Nullable AgreementSigned agreement) {
    return agreement == null ? null : agreement.id();
  }

  private static @Nullable String id(@Nullable BenchmarkDetermined benchmark) {
    return benchmark == null ? null : benchmark.id();
  }

  private static @Nullable String id(SettlementInputsUsed.@Nullable QualityResult quality) {
    return quality == null ? null : "quality/" + quality.revision();
  }
}
