package org.trueup.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Revision;
import org.trueup.contracts.value.Track;

/** Path and query parameters as values of the field; a malformed one is a 400 that names it. */
@Provider
public class Parameters implements ParamConverterProvider {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.ofEntries(
          entry(Integer.class, Parameters::smallNumber),
          entry(Long.class, Parameters::wholeNumber),
          entry(AcoId.class, AcoId::parse),
          entry(PerformanceYear.class, PerformanceYear::parse),
          entry(AgreementStart.class, AgreementStart::parse),
          entry(Track.class, Track::parse),
          entry(Money.class, Money::parse),
          entry(PersonYears.class, PersonYears::parseYears),
          entry(Rate.class, Rate::parseEither),
          entry(MinimumRateElection.class, MinimumRateElection::parse),
          entry(Revision.class, Revision::parse),
          entry(PageSize.class, PageSize::parse),
          entry(Instant.class, Parameters::instant));

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    var reader = READERS.get(type);
    if (reader != null) {
      return new Reader<>(type, name(type, annotations), reader);
    }
    return type.isEnum()
        ? new Reader<>(type, name(type, annotations), text -> constant(type, text))
        : null;
  }

  /** As the request writes it. */
  private static String name(Class<?> type, Annotation[] annotations) {
    for (var annotation : annotations) {
      if (annotation instanceof PathParam path) {
        return path.value();
      }
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
    }
    throw new IllegalStateException(
        "a parameter of type " + type.getSimpleName() + " needs @PathParam or @QueryParam");
  }

  private static <T> Map.Entry<Class<?>, Function<String, ?>> entry(
      Class<T> type, Function<String, T> reader) {
    return Map.entry(type, reader);
  }

  private static Integer smallNumber(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("\"" + text + "\" is not a whole number");
    }
    return Integer.valueOf(text);
  }

  private static Long wholeNumber(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("\"" + text + "\" is not a whole number");
    }
    return Long.valueOf(text);
  }

  private static Instant instant(String text) {
    try {
      return DAY.matcher(text).matches() ? endOf(LocalDate.parse(text)) : Instant.parse(text);
    } catch (DateTimeParseException notInstant) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an instant such as 2019-08-30T12:00:00Z", notInstant);
    }
  }

  /** Whoever asks for a day means all of it, as clocks of UTC count it. */
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
  }

  private static <T> T constant(Class<T> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + text + "\" is not " + oneOf(type.getEnumConstants())));
  }

  private static <T> String oneOf(T[] constants) {
    return "one of "
        + Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", "));
  }

  private record Reader<T>(Class<T> type, String name, Function<String, ?> read)
      implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      try {
        return type.cast(read.apply(text));
      } catch (IllegalArgumentException malformed) {
        throw new BadRequestException(
            Refusal.malformed(
                Fault.inParameter(name, text, Fault.expectedBy(malformed))
                    .under(ValueForm.of(type).rule(), ValueForm.of(type).cite())));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
