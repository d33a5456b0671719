package org.trueup.settlement.outlook;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.Credibility;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.ReportNoise;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearReport;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.reconciliation.InputsMapping;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** From what is on file of a year, and of the year before, to its outlook. */
@ApplicationScoped
public class OutlookComputation {
  private final Rules rules;
  private final BenchParameters parameters;

  OutlookComputation(Rules rules, BenchParameters parameters) {
    this.rules = rules;
    this.parameters = parameters;
  }

  /**
   * The year before, as far as it is on file.
   *
   * @param outlook of its savings rate; without variance where it is final
   */
  public record LastYear(
      PerformanceYear year,
      SavingsRateOutlook outlook,
      int beneficiaries,
      SettlementInputsUsed inputs) {}

  /** The outlook; empty where there is no agreement, no list or no benchmark. */
  public Optional<Outlook> of(SettlementDetermined settlement, Optional<LastYear> lastYear) {
    return CompleteInputs.of(settlement.inputs(), lastYear.map(LastYear::inputs))
        .map(complete -> outlook(settlement, complete, lastYear));
  }

  private Outlook outlook(
      SettlementDetermined settlement, CompleteInputs complete, Optional<LastYear> lastYear) {
    var year = settlement.head().performanceYear();
    var model = parameters.modelOf(year);
    var assumptions = new ArrayList<>(complete.assumptions());
    var terms = terms(complete.inputs(), year);
    var prior = prior(settlement, lastYear, model.value(), assumptions);
    var report = report(settlement, lastYear, model.value(), assumptions);
    var people = terms.inputs().assignedBeneficiaries();
    var noise =
        report.map(found -> ReportNoise.of(found, people, model.value())).orElse(ReportNoise.NONE);
    return new Outlook(
        settlement,
        stage(settlement),
        prior,
        noise,
        report
            .map(found -> Credibility.of(prior, found, noise))
            .orElseGet(() -> Credibility.none(prior)),
        terms,
        model,
        assumptions);
  }

  private YearTerms terms(SettlementInputsUsed inputs, PerformanceYear year) {
    var agreement = requireNonNull(inputs.agreement());
    var track = requireNonNull(agreement.tracksByYear().get(year));
    return new YearTerms(
        InputsMapping.of(inputs, year, rules), rules.of(TrackYear.of(agreement, year, track)));
  }

  private SavingsRateOutlook prior(
      SettlementDetermined settlement,
      Optional<LastYear> lastYear,
      SavingsRateModel model,
      List<String> assumptions) {
    var year = settlement.head().performanceYear();
    var people = people(settlement);
    if (isFinal(settlement)) {
      return Prior.ofNewAco(level(year, new ArrayList<>()), people, model);
    }
    if (lastYear.isEmpty()) {
      var before = PerformanceYear.of(year.calendarYear() - 1);
      assumptions.add(
          "No year before is on file: an ACO without one is expected near the level of all ACOs.");
      return Prior.ofNewAco(level(before, assumptions), people, model);
    }
    var last = lastYear.get();
    var level = level(last.year(), assumptions);
    var agreement = requireNonNull(settlement.inputs().agreement());
    return Prior.of(
        new Prior.YearBefore(last.outlook(), last.beneficiaries(), level),
        new Prior.YearAhead(people, agreement.tracksByYear().firstKey().equals(year)),
        model);
  }

  private Rate level(PerformanceYear year, List<String> assumptions) {
    Ruled<Rate> level = parameters.levelOf(year);
    if (!parameters.levels().at(year).value().year().equals(year)) {
      assumptions.add(
          "The level of all ACOs in %s is not on file: %s and the drift since are assumed."
              .formatted(year, level.source()));
    }
    return level.value();
  }

  private static Optional<YearReport> report(
      SettlementDetermined settlement,
      Optional<LastYear> lastYear,
      SavingsRateModel model,
      List<String> assumptions) {
    var benchmark = requireNonNull(settlement.inputs().benchmark());
    if (benchmark.expenditures() == null) {
      return Optional.empty();
    }
    var before = lastYear.map(LastYear::outlook).map(outlook -> new Rate(outlook.mean()));
    var report = ReportOnFile.of(benchmark, before, model, assumptions);
    return Optional.of(isFinal(settlement) ? YearReport.ofFinal(report.savingsRate()) : report);
  }

  /** Whether nothing of the savings rate is open: CMS determined it, or every figure is final. */
  static boolean isFinal(SettlementDetermined settlement) {
    var benchmark = settlement.inputs().benchmark();
    return settlement.figures() != null
        && (benchmark != null && benchmark.head().stage() == Stage.RECONCILED
            || settlement.inputs().cmsDetermination() != null);
  }

  private static Outlook.Stage stage(SettlementDetermined settlement) {
    var expenditures = requireNonNull(settlement.inputs().benchmark()).expenditures();
    if (expenditures == null) {
      return Outlook.Stage.PRIOR;
    }
    return isFinal(settlement) ? Outlook.Stage.FINAL : ReportOnFile.stage(expenditures.period());
  }

  private static int people(SettlementDetermined settlement) {
    return requireNonNull(requireNonNull(settlement.inputs().benchmark()).assignment())
        .assignedBeneficiaries();
  }
}
