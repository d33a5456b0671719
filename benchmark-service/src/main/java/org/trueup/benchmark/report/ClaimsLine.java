package org.trueup.benchmark.report;

import java.util.stream.Stream;
import org.trueup.benchmark.calculation.percapita.ClaimsExpenditures;
import org.trueup.benchmark.calculation.percapita.ClaimsMethod;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.EnrollmentType;

/**
 * From claims to expenditures for each person year. The words are in {@code
 * report/claims-lines.yaml}.
 */
enum ClaimsLine {
  PAYMENTS("C.payments"),
  LEFT_OUT("C.leftOut"),
  THRESHOLD("C.truncationThreshold"),
  COMPLETION("C.completionFactor"),
  TOTAL("C.expenditures"),
  PERSON_YEARS("C.personYears"),
  PER_CAPITA("C.perCapita");

  static final String FILE = "report/claims-lines.yaml";

  private final String line;

  ClaimsLine(String line) {
    this.line = line;
  }

  String line() {
    return line;
  }

  /** A figure for each type that has beneficiaries; the factor is the same for all. */
  Stream<TableFigure> figures(ClaimsExpenditures found, ClaimsMethod method) {
    return this == COMPLETION
        ? Stream.of(new TableFigure("", method.completionFactor()))
        : found.byType().entrySet().stream()
            .map(
                of ->
                    new TableFigure(of.getKey().name(), value(of.getKey(), of.getValue(), method)));
  }

  private Object value(EnrollmentType type, ClaimsExpenditures.OfType of, ClaimsMethod method) {
    return switch (this) {
      case PAYMENTS -> of.payments();
      case LEFT_OUT -> of.leftOut();
      case THRESHOLD -> method.thresholds().of(type);
      case COMPLETION -> method.completionFactor();
      case TOTAL -> of.expenditures().total();
      case PERSON_YEARS -> of.expenditures().personYears();
      case PER_CAPITA -> of.expenditures().perCapita();
    };
  }

  /** The rules that it was read from. */
  Stream<Ruled<?>> rules(ClaimsMethod method) {
    return switch (this) {
      case PAYMENTS, LEFT_OUT -> method.anomalousBilling().<Ruled<?>>map(rule -> rule).stream();
      case THRESHOLD -> Stream.of(method.truncation());
      case COMPLETION -> Stream.of(method.completion());
      case TOTAL, PER_CAPITA ->
          Stream.concat(
              method.anomalousBilling().stream(),
              Stream.of(method.truncation(), method.completion()));
      case PERSON_YEARS -> Stream.empty();
    };
  }
}
