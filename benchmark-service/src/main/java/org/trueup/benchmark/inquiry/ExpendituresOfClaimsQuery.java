package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.trueup.benchmark.calculation.percapita.ClaimsExpenditures;
import org.trueup.benchmark.calculation.percapita.ClaimsMethod;
import org.trueup.benchmark.calculation.percapita.ClaimsOfBeneficiary;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.report.ClaimsReport;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;

/** Makes expenditures of claims that were sent. Changes nothing. */
@ApplicationScoped
public class ExpendituresOfClaimsQuery {
  /** Reports that may have brought thresholds of the year; the later one goes first. */
  private static final List<String> REPORTS = List.of("SETTLEMENT", "Q4", "Q3", "Q2", "Q1");

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Amounts count as they were sent: indirect medical education, disproportionate share and uncompensated care payments are taken out of them already, and withheld sequestration is in them.",
          "Claims are those that were paid within three months after the year.",
          "Claims of beneficiaries who declined data sharing, claims about substance use disorders and payments outside claims are not among those that an ACO has; CMS's figures have them.");

  private final InputTables tables;
  private final BenchmarkRules rules;
  private final ClaimsReport report;

  ExpendituresOfClaimsQuery(InputTables tables, BenchmarkRules rules, ClaimsReport report) {
    this.tables = tables;
    this.rules = rules;
    this.report = report;
  }

  /**
   * The expenditures.
   *
   * @param claims of at least one beneficiary
   * @throws Refusal 409 while no thresholds of truncation are on file for the year; 422 where its
   *     completion factors were not read
   */
  @Transactional
  public ExpendituresOfClaims of(AcoYear of, List<ClaimsOfBeneficiary> claims) {
    var thresholds = thresholds(of);
    var method = method(of, thresholds);
    var found = ClaimsExpenditures.of(claims, method);
    return new ExpendituresOfClaims(
        of.aco(),
        of.year(),
        items(found),
        found.leftOut(),
        method.completionFactor(),
        thresholds.id(),
        RulesRead.reservations(RulesRead.in(method)),
        rules.performanceYears().carriedForwardFrom(of.year()).orElse(null),
        ASSUMPTIONS,
        report.lines(found, method, thresholds.id()));
  }

  private ClaimsMethod method(AcoYear of, InputTableVersion thresholds) {
    var methods = rules.methods();
    try {
      return new ClaimsMethod(
          methods.anomalousBilling().find(of.year()),
          methods.truncation().at(of.year()),
          methods.completionFactors().at(of.year()),
          thresholds.thresholds());
    } catch (NoRuleInForce none) {
      throw Refusal.broken(
          List.of(
              none.fault(
                  Place.parameter("py"),
                  of.year(),
                  "a year whose completion factors were read",
                  "42 CFR 425.601(a)(1)")));
    }
  }

  private InputTableVersion thresholds(AcoYear of) {
    return REPORTS.stream()
        .map(name -> key(of, name))
        .flatMap(key -> tables.find(key, Version.CURRENT).stream())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "Expenditures of %s need the thresholds of truncation of the year: PUT %s"
                        .formatted(of, key(of, REPORTS.getFirst()).path())));
  }

  private static InputTableKey key(AcoYear of, String name) {
    var subject = of.year() + "/" + name + "/PY";
    return InputTableKey.of(InputTable.REPORTED_TRUNCATION, of.aco(), subject);
  }

  private static List<ExpendituresOfClaims.OfType> items(ClaimsExpenditures found) {
    return found.byType().entrySet().stream()
        .map(
            entry -> {
              var of = entry.getValue();
              var expenditures = of.expenditures();
              return new ExpendituresOfClaims.OfType(
                  entry.getKey(),
                  of.beneficiaries(),
                  expenditures.personYears(),
                  of.payments(),
                  of.leftOut(),
                  expenditures.total(),
                  expenditures.perCapita());
            })
        .toList();
  }
}
