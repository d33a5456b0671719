package org.trueup.benchmark.calculation.historical;

import java.util.function.Function;

/** One value for each {@link BenchmarkYear}. */
public record ByBenchmarkYear<T>(T by1, T by2, T by3) {

  public static <T> ByBenchmarkYear<T> of(Function<BenchmarkYear, T> value) {
    return new ByBenchmarkYear<>(
        value.apply(BenchmarkYear.BY1),
        value.apply(BenchmarkYear.BY2),
        value.apply(BenchmarkYear.BY3));
  }

  public T of(BenchmarkYear year) {
    return switch (year) {
      case BY1 -> by1;
      case BY2 -> by2;
      case BY3 -> by3;
    };
  }

  public <R> ByBenchmarkYear<R> map(Function<? super T, ? extends R> change) {
    return of(year -> change.apply(of(year)));
  }
}
