package org.trueup.settlement.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination.Kind;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.rules.Rules;

/** Whether a notice of CMS may follow the one before: 42 CFR 425.315. */
public final class DeterminationCheck {
  private static final String RULE = "Determination, reopening and revision of an amount";
  private static final String CITE = "42 CFR 425.315";
  private static final Map<Kind, Set<Kind>> MAY_FOLLOW =
      Map.of(
          Kind.INITIAL, Set.of(Kind.REOPENED),
          Kind.REOPENED, Set.of(Kind.REVISED),
          Kind.REVISED, Set.of(Kind.REOPENED));
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

  private final List<Fault> faults = new ArrayList<>();

  private DeterminationCheck() {}

  /**
   * The faults of a notice by itself.
   *
   * @param lineNames the lines of the report
   */
  public static List<Fault> faultsOfItsOwn(
      Rules rules, PerformanceYear year, Notice notice, Set<String> lineNames) {
    var check = new DeterminationCheck();
    check.itself(rules, year, notice, lineNames);
    check.afterTheYear(notice.date(), year);
    return check.faults;
  }

  /** The same of a notice that CMS's own report gives, whose day is what the report prints. */
  static List<Fault> faultsOfAReport(
      Rules rules, PerformanceYear year, Notice notice, Set<String> lineNames) {
    var check = new DeterminationCheck();
    check.itself(rules, year, notice, lineNames);
    return check.faults;
  }

  private void itself(Rules rules, PerformanceYear year, Notice notice, Set<String> lineNames) {
    rules.performanceYears().faultOf(year, Place.parameter("py")).ifPresent(faults::add);
    kindAndAmount(notice);
    if (notice.date() == null) {
      add("/date", null, "the day of the notice");
    }
    lines(notice.lines(), lineNames);
    if (notice.reason() != null && notice.kind() == Kind.INITIAL) {
      add("/reason", notice.reason(), "absent: a first notice reopens nothing");
    }
  }

  /** The faults of a notice that follows another. */
  public static List<Fault> faultsAfter(Optional<CmsDetermination> before, Notice notice) {
    var check = new DeterminationCheck();
    check.order(requireNonNull(notice.kind()), before);
    before
        .filter(earlier -> requireNonNull(notice.date()).isBefore(earlier.date()))
        .ifPresent(
            earlier ->
                check.add(
                    "/date", notice.date(), "not before the notice on file, " + earlier.date()));
    return check.faults;
  }

  /** A notice as it was sent. */
  public record Notice(
      @Nullable Kind kind,
      @Nullable Money amount,
      @Nullable LocalDate date,
      Map<String, String> lines,
      CmsDetermination.@Nullable Reason reason) {

    /** As it is kept; its revision is given when it is. */
    public CmsDetermination determination() {
      return new CmsDetermination(
          requireNonNull(kind), amount, requireNonNull(date), new TreeMap<>(lines), reason, 0);
    }
  }

  private void kindAndAmount(Notice notice) {
    if (notice.kind() == null) {
      add("/kind", null, "one of INITIAL, REOPENED, REVISED");
    } else if (notice.kind() == Kind.REOPENED && notice.amount() != null) {
      add("/amount", notice.amount(), "absent: a reopening announces no amount");
    } else if (notice.kind() != Kind.REOPENED && notice.amount() == null) {
      add(
          "/amount",
          null,
          "the amount of the notice: positive earned, negative owed, zero neither");
    }
  }

  private void afterTheYear(@Nullable LocalDate date, PerformanceYear year) {
    if (date != null && !year.isOverBy(date)) {
      add("/date", date, "a day after the performance year " + year);
    }
  }

  private void order(Kind kind, Optional<CmsDetermination> before) {
    var allowed = before.map(notice -> MAY_FOLLOW.get(notice.kind())).orElse(Set.of(Kind.INITIAL));
    if (!allowed.contains(kind)) {
      var onFile = before.map(notice -> notice.kind().name()).orElse("none");
      add(
          "/kind",
          kind,
          String.join(" or ", names(allowed)) + ": the latest notice on file is " + onFile);
    }
  }

  private static List<String> names(Set<Kind> kinds) {
    return kinds.stream().sorted().map(Kind::name).toList();
  }

  private void lines(Map<String, String> lines, Set<String> lineNames) {
    lines.forEach(
        (line, value) -> {
          if (!lineNames.contains(line)) {
            add("/lines/" + line, value, "one of the lines " + lineNames);
          } else if (value == null || !FIGURE.matcher(value).matches()) {
            add("/lines/" + line, value, "a plain decimal figure in quotes");
          }
        });
  }

  private void add(String pointer, @Nullable Object value, String expected) {
    faults.add(Fault.at(pointer, value, expected).under(RULE, CITE));
  }
}
