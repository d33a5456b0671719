package org.trueup.assignment.calculation.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.agreement.Extension;
import org.trueup.contracts.value.Track;

/**
 * An agreement and those of the same ACO that started before it, the first one first.
 *
 * <p>Nothing is concluded from what is not on file. An agreement that ended before half of its
 * term, terminated or replaced by the next, is no period of its own: the next is the same period
 * again (42 CFR 425.222(c)(1)).
 */
record AgreementHistory(Agreement agreement, List<Agreement> earlier, Rules rules) {

  static AgreementHistory of(Agreement agreement, Collection<Agreement> others, Rules rules) {
    var earlier =
        others.stream()
            .filter(other -> other.start().compareTo(agreement.start()) < 0)
            .sorted(Comparator.comparing(Agreement::start))
            .toList();
    return new AgreementHistory(agreement, earlier, rules);
  }

  Optional<Agreement> before() {
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
  }

  /** Those that were periods of their own. */
  Stream<Agreement> periods() {
    return earlier.stream().filter(this::countsAsPeriod);
  }

  /** The latest agreement with a year in one of the tracks. */
  Optional<Agreement> latestIn(Collection<Track> tracks) {
    return earlier.reversed().stream().filter(other -> wasIn(other, tracks)).findFirst();
  }

  static boolean wasIn(Agreement agreement, Collection<Track> tracks) {
    return agreement.coveredTracks().values().stream().anyMatch(tracks::contains);
  }

  /** The latest agreement that was extended so that a second one, two-sided, was deferred. */
  Optional<Agreement> deferral() {
    return earlier.reversed().stream().filter(this::isDeferral).findFirst();
  }

  /** The last day of a full term; none for a start before the program. */
  Optional<LocalDate> termEnd(Agreement other) {
    var start = other.start();
    return rules.agreements().terms().find(start).map(rule -> rule.value().termEnd(start));
  }

  private boolean isDeferral(Agreement other) {
    var end = other.end();
    var extension = rules.agreements().succession().extensions().find(other.start());
    return end != null
        && termEnd(other).filter(end::isAfter).isPresent()
        && extension
            .filter(rule -> rule.value().whose() == Extension.Whose.FIRST_AGREEMENT_IN_TRACK_1)
            .isPresent();
  }

  private boolean countsAsPeriod(Agreement other) {
    var termEnd = termEnd(other);
    var rule = rules.agreements().succession().reEntry().find(agreement.start());
    if (termEnd.isEmpty() || rule.isEmpty()) {
      return false;
    }
    var least = rule.get().value().countsFrom().fraction().multiply(days(other, termEnd.get()));
    return days(other, lastDay(other, termEnd.get())).compareTo(least) >= 0;
  }

  private LocalDate lastDay(Agreement other, LocalDate termEnd) {
    var end = Objects.requireNonNullElse(other.end(), termEnd);
    var exit = other.exit();
    var ended = exit != null && exit.date().isBefore(end) ? exit.date() : end;
    var next = next(other).start().date();
    return next.isAfter(ended) ? ended : next.minusDays(1);
  }

  private Agreement next(Agreement other) {
    var index = earlier.indexOf(other) + 1;
    return index < earlier.size() ? earlier.get(index) : agreement;
  }

  private static BigDecimal days(Agreement agreement, LocalDate lastDay) {
    return BigDecimal.valueOf(lastDay.toEpochDay() + 1 - agreement.start().date().toEpochDay());
  }
}
