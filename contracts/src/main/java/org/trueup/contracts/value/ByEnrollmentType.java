package org.trueup.contracts.value;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** One value for each {@link EnrollmentType}. */
public record ByEnrollmentType<T>(T esrd, T disabled, T agedDual, T agedNonDual) {

  public static <T> ByEnrollmentType<T> of(Function<EnrollmentType, T> value) {
    return new ByEnrollmentType<>(
        value.apply(EnrollmentType.ESRD),
        value.apply(EnrollmentType.DISABLED),
        value.apply(EnrollmentType.AGED_DUAL),
        value.apply(EnrollmentType.AGED_NON_DUAL));
  }

  public T of(EnrollmentType type) {
    return switch (type) {
      case ESRD -> esrd;
      case DISABLED -> disabled;
      case AGED_DUAL -> agedDual;
      case AGED_NON_DUAL -> agedNonDual;
    };
  }

  public <R> ByEnrollmentType<R> map(Function<? super T, ? extends R> change) {
    return of(type -> change.apply(of(type)));
  }

  public <U, R> ByEnrollmentType<R> zip(
      ByEnrollmentType<U> other, BiFunction<? super T, ? super U, ? extends R> join) {
    return of(type -> join.apply(of(type), other.of(type)));
  }

  public T reduce(BinaryOperator<T> join) {
    return join.apply(join.apply(join.apply(esrd, disabled), agedDual), agedNonDual);
  }
}
