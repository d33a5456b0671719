package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate;
import org.trueup.contracts.value.ByEnrollmentType;

/** The steps of a benchmark that is projected from CMS's own figures of a quarter. */
enum ProjectionLine {
  HISTORICAL("projection.historical", update -> types(update.inputs().historical())),
  NATIONAL("projection.nationalGrowth", update -> types(update.national())),
  REGIONAL("projection.regionalGrowth", update -> types(update.regional())),
  WEIGHT("projection.nationalWeight", update -> types(update.inputs().nationalWeight())),
  TREND(
      "projection.prospectiveTrend",
      update -> update.inputs().prospectiveTrend().stream().flatMap(ProjectionLine::types)),
  FACTOR("projection.updateFactor", update -> types(update.factor())),
  UPDATED("projection.updated", update -> types(update.byType()));

  private final String line;
  private final Function<ProjectedUpdate, Stream<TableFigure>> figures;

  ProjectionLine(String line, Function<ProjectedUpdate, Stream<TableFigure>> figures) {
    this.line = line;
    this.figures = figures;
  }

  private static Stream<TableFigure> types(ByEnrollmentType<?> values) {
    return TableFigure.byType("", values);
  }

  static Stream<String> lines() {
    return Arrays.stream(values()).map(ProjectionLine::line);
  }

  String line() {
    return line;
  }

  Stream<TableFigure> figures(ProjectedUpdate update) {
    return figures.apply(update);
  }
}
