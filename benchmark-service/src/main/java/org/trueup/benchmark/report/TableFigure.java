package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;

/**
 * One figure of a line that holds several.
 *
 * @param of what it is of: {@code BY1.ESRD}, {@code ESRD}; empty for a line of one figure
 */
record TableFigure(String of, Object value) {

  /** Where a line's figures are found in a benchmark. */
  interface Source extends Function<Benchmark, Stream<TableFigure>> {}

  static Source one(Function<Benchmark, Object> value) {
    return benchmark -> Stream.of(new TableFigure("", value.apply(benchmark)));
  }

  static Source ifAny(Function<Benchmark, Optional<?>> value) {
    return benchmark -> value.apply(benchmark).stream().map(it -> new TableFigure("", it));
  }

  static Source types(Function<Benchmark, ByEnrollmentType<?>> values) {
    return benchmark -> byType("", values.apply(benchmark));
  }

  /** The figures of those types that have one. */
  static Source typesIfAny(Function<Benchmark, ByEnrollmentType<? extends Optional<?>>> values) {
    return benchmark ->
        byType("", values.apply(benchmark))
            .flatMap(
                figure ->
                    ((Optional<?>) figure.value())
                        .stream().map(value -> new TableFigure(figure.of(), value)));
  }

  /** The figures of all types, where there are such figures at all. */
  static Source ifAnyTypes(Function<Benchmark, Optional<? extends ByEnrollmentType<?>>> values) {
    return benchmark -> values.apply(benchmark).stream().flatMap(it -> byType("", it));
  }

  static Source years(
      Function<Benchmark, ? extends ByBenchmarkYear<? extends ByEnrollmentType<?>>> values) {
    return benchmark -> byYear("", values.apply(benchmark));
  }

  static Source ifAnyYears(
      Function<
              Benchmark,
              ? extends Optional<? extends ByBenchmarkYear<? extends ByEnrollmentType<?>>>>
          values) {
    return benchmark -> values.apply(benchmark).stream().flatMap(it -> byYear("", it));
  }

  static Stream<TableFigure> byYear(
      String prefix, ByBenchmarkYear<? extends ByEnrollmentType<?>> values) {
    return Arrays.stream(BenchmarkYear.values())
        .flatMap(year -> byType(prefix + year + ".", values.of(year)));
  }

  static Stream<TableFigure> byType(String prefix, ByEnrollmentType<?> values) {
    return Arrays.stream(EnrollmentType.values())
        .map(type -> new TableFigure(prefix + type, values.of(type)));
  }
}
