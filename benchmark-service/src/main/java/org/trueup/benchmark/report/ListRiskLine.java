package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.percapita.ListRisk;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * From the risk scores of a list to renormalized ones. The words are in {@code
 * report/list-risk-lines.yaml}.
 */
enum ListRiskLine {
  ON_LIST("R.listScore"),
  NATIONAL_MEAN("R.nationalMean"),
  RENORMALIZED("R.renormalized"),
  RENORMALIZED_ON_LIST("R.renormalizedOnList");

  static final String FILE = "report/list-risk-lines.yaml";

  private final String line;

  ListRiskLine(String line) {
    this.line = line;
  }

  String line() {
    return line;
  }

  /** A figure for each type that has one. */
  Stream<TableFigure> figures(ListRisk risk) {
    return Arrays.stream(EnrollmentType.values())
        .flatMap(
            type -> score(risk, type).map(score -> new TableFigure(type.name(), score)).stream());
  }

  private Optional<Factor> score(ListRisk risk, EnrollmentType type) {
    return switch (this) {
      case ON_LIST -> risk.onList().of(type);
      case NATIONAL_MEAN -> risk.mean(type);
      case RENORMALIZED -> risk.isRenormalized() ? Optional.empty() : risk.renormalized().of(type);
      case RENORMALIZED_ON_LIST ->
          risk.isRenormalized() ? risk.onList().of(type) : Optional.empty();
    };
  }
}
