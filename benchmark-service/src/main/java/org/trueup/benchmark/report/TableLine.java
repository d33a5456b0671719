package org.trueup.benchmark.report;

import static org.trueup.benchmark.report.TableFigure.ifAny;
import static org.trueup.benchmark.report.TableFigure.ifAnyTypes;
import static org.trueup.benchmark.report.TableFigure.ifAnyYears;
import static org.trueup.benchmark.report.TableFigure.one;
import static org.trueup.benchmark.report.TableFigure.types;
import static org.trueup.benchmark.report.TableFigure.typesIfAny;
import static org.trueup.benchmark.report.TableFigure.years;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.historical.OffsetFactor;
import org.trueup.benchmark.calculation.historical.PopulationAdjustment;
import org.trueup.benchmark.calculation.historical.RegionalAdjustment;
import org.trueup.benchmark.calculation.historical.TypeAdjustment;
import org.trueup.benchmark.calculation.updated.ProspectiveTrend;
import org.trueup.benchmark.calculation.updated.RegionalRiskCap;
import org.trueup.benchmark.calculation.updated.TypeUpdate;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.ByEnrollmentType;

/**
 * Where each line of Tables A1 to A3, 1 and 2 is found in a benchmark, and which rules it was read
 * from. Its words are in {@code report/benchmark-tables.yaml}.
 */
enum TableLine {
  A1_PER_CAPITA("A1.perCapita", years(b -> b.components().own().perCapita())),
  A1_RISK_SCORE("A1.riskScore", years(b -> b.components().own().riskScores())),
  A1_PERSON_YEARS("A1.personYears", types(b -> b.components().own().latest().personYears())),
  A1_SHARE("A1.share", types(b -> b.components().own().latest().shares())),

  A2_NATIONAL("A2.nationalTrend", years(b -> b.components().trend().national())),
  A2_REGIONAL("A2.regionalTrend", ifAnyYears(b -> b.components().trend().regional())),
  A2_WEIGHT("A2.nationalWeight", ifAnyTypes(b -> b.components().trend().nationalWeight())),
  A2_TREND("A2.trend", years(b -> b.components().trend().factors()), TableRules.TREND),

  A3_NATIONAL("A3.nationalGrowth", types(b -> updates(b).map(TypeUpdate::national))),
  A3_RISK_CAP(
      "A3.regionalRiskCap",
      ifAny(b -> b.updated().update().regionalRiskCap().flatMap(RegionalRiskCap::cap)),
      TableRules.REGIONAL_RISK),
  A3_REGIONAL("A3.regionalGrowth", typesIfAny(b -> updates(b).map(TypeUpdate::regional))),
  A3_WEIGHT("A3.nationalWeight", typesIfAny(b -> updates(b).map(TypeUpdate::nationalWeight))),
  A3_TWO_WAY("A3.twoWayBlend", typesIfAny(b -> updates(b).map(TypeUpdate::twoWay))),
  A3_PROSPECTIVE(
      "A3.prospectiveTrend",
      typesIfAny(b -> updates(b).map(it -> it.prospective().map(ProspectiveTrend::factor)))),
  A3_PROSPECTIVE_WEIGHT(
      "A3.prospectiveTrendWeight",
      ifAny(b -> b.rules().update().prospectiveTrendWeight().map(weight -> weight.value().rate())),
      TableRules.TREND_WEIGHT),
  A3_DOLLARS(
      "A3.flatDollars",
      typesIfAny(b -> updates(b).map(TypeUpdate::flatDollars)),
      TableRules.UPDATE),
  A3_FACTOR("A3.updateFactor", types(b -> updates(b).map(TypeUpdate::factor)), TableRules.UPDATE),

  T1_RISK_RATIO("1.riskRatio", years(b -> b.historical().own().riskRatios())),
  T1_TRENDED("1.trended", years(b -> b.historical().own().trended()), TableRules.TREND),
  T1_WEIGHTED("1.weighted", types(b -> b.historical().own().weighted()), TableRules.YEAR_WEIGHTS),
  T1_REGION("1.regional", ifAnyTypes(b -> regional(b).map(RegionalAdjustment::regional))),
  T1_DIFFERENCE("1.difference", ifAnyTypes(b -> regional(b).map(RegionalAdjustment::differences))),
  T1_AVERAGE("1.averageDifference", ifAny(b -> regional(b).map(RegionalAdjustment::difference))),
  T1_WEIGHT(
      "1.regionalWeight",
      ifAny(b -> regional(b).map(RegionalAdjustment::weight)),
      TableRules.REGIONAL_WEIGHT),
  T1_SHARE_OF_DIFFERENCE(
      "1.weightedDifference",
      ifAnyTypes(b -> regional(b).map(it -> it.types().map(TypeAdjustment::weighted)))),
  T1_CAPPED(
      "1.cappedDifference",
      ifAnyTypes(b -> regional(b).map(it -> it.types().map(TypeAdjustment::capped))),
      TableRules.REGIONAL_CAPS),
  T1_OFFSET(
      "1.offsetFactor",
      ifAny(b -> regional(b).flatMap(RegionalAdjustment::offset).map(OffsetFactor::share)),
      TableRules.OFFSET),
  T1_REGIONAL(
      "1.regionalAdjustment", ifAnyTypes(b -> regional(b).map(RegionalAdjustment::amounts))),
  T1_SINGLE("1.regionalSingle", ifAny(b -> regional(b).map(RegionalAdjustment::single))),
  T1_PRIOR(
      "1.priorSavings", one(b -> b.historical().priorSavings().amount()), TableRules.PRIOR_SAVINGS),
  T1_POPULATION_SHARE("1.populationShare", ifAny(b -> population(b).map(it -> it.share()))),
  T1_POPULATION_SCALER(
      "1.populationScaler",
      ifAny(b -> population(b).map(it -> it.scaler())),
      TableRules.POPULATION),
  T1_POPULATION(
      "1.populationAdjustment",
      ifAny(b -> population(b).map(it -> it.amount())),
      TableRules.POPULATION),
  T1_CHOICE("1.adjustmentChosen", one(b -> b.historical().adjustment().kind())),
  T1_ADJUSTMENT("1.adjustment", types(b -> b.historical().adjustment().amounts())),
  T1_BY_TYPE("1.historical", types(b -> b.historical().byType()), TableRules.HISTORICAL),
  T1_TOTAL("1.historicalBenchmark", one(b -> b.historical().perCapita()), TableRules.HISTORICAL),

  T2_PERSON_YEARS("2.personYears", types(b -> b.components().year().mix().personYears())),
  T2_SHARE("2.share", types(b -> b.components().year().mix().shares())),
  T2_RISK_RATIO("2.riskRatio", types(b -> b.updated().risk().ratios())),
  T2_RISK_CAP("2.riskCap", ifAny(b -> b.updated().risk().cap()), TableRules.RISK),
  T2_CAPPED("2.cappedRiskRatio", types(b -> b.updated().risk().capped()), TableRules.RISK),
  T2_RISK_ADJUSTED("2.riskAdjusted", types(b -> b.updated().riskAdjusted()), TableRules.RISK),
  T2_BY_TYPE("2.updated", types(b -> b.updated().byType()), TableRules.ALL),
  T2_UPDATED("2.H", one(b -> b.updated().perCapita()), TableRules.ALL),
  T2_TOTAL("2.total", one(b -> b.updated().total()), TableRules.ALL),
  T2_TWO_WAY("2.twoWay", ifAny(b -> b.updated().twoWayPerCapita()), TableRules.GUARDRAIL);

  private final String line;
  private final TableFigure.Source figures;
  private final TableRules rules;

  TableLine(String line, TableFigure.Source figures) {
    this(line, figures, TableRules.NONE);
  }

  TableLine(String line, TableFigure.Source figures, TableRules rules) {
    this.line = line;
    this.figures = figures;
    this.rules = rules;
  }

  String line() {
    return line;
  }

  /** None where the rules have no such figure. */
  Stream<TableFigure> figures(Benchmark benchmark) {
    return figures.apply(benchmark);
  }

  List<Ruled<?>> rules(Benchmark benchmark) {
    return rules.apply(benchmark.rules()).toList();
  }

  private static ByEnrollmentType<TypeUpdate> updates(Benchmark of) {
    return of.updated().update().types();
  }

  private static Optional<PopulationAdjustment> population(Benchmark of) {
    return of.historical().population();
  }

  private static Optional<RegionalAdjustment> regional(Benchmark of) {
    return of.historical().regional();
  }
}
