package org.trueup.local.published;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;

/** What a line says, whatever its layout. */
final class RowReader {
  private static final String DOLLARS = "an amount in dollars";

  /** CMS's word for complete reporting in a first performance year. */
  private static final String PAY_FOR_REPORTING = "P4R";

  /** Until PY2015 advances were those of the Advance Payment Model, after it of its successor. */
  private static final PerformanceYear LAST_YEAR_OF_ADVANCE_PAYMENTS = PerformanceYear.of(2015);

  private final Row row;
  private final AcoId aco;
  private final Layout layout;
  private final PerformanceYear year;
  private final Track track;

  private RowReader(Row row) {
    this.row = row;
    this.aco = row.required(Column.ACO, "an ACO identifier such as A1001", AcoId::parse);
    this.layout = row.sheet().layout();
    this.year = year();
    this.track = track();
  }

  static PublishedResult read(Row row) {
    var reader = new RowReader(row);
    return new PublishedResult(row.line(), reader.given(), reader.payment());
  }

  private PerformanceYear year() {
    var ofAllRows = layout.year();
    return ofAllRows != null
        ? ofAllRows
        : row.required(Column.YEAR, "a performance year", PerformanceYear::parse);
  }

  private GivenFacts given() {
    var personYears = row.required(Column.PERSON_YEARS, "person years", RowReader::personYears);
    var benchmark = new Money(row.required(Column.BENCHMARK, DOLLARS, Row::number));
    var expenditures = new Money(row.required(Column.EXPENDITURES, DOLLARS, Row::number));
    var half = HalfOfYear.of(row, year, benchmark, personYears);
    return new GivenFacts(
        aco,
        row.text(Column.NAME),
        year,
        track,
        row.read(Column.START, "a date such as 7/1/2019", Row::date).map(AgreementStart::new),
        row.read(Column.PERIOD, "a whole number", Integer::valueOf),
        row.required(Column.PEOPLE, "a number of people", Row::number).intValueExact(),
        personYears,
        half.total(benchmark),
        half.total(expenditures),
        row.read(Column.MINIMUM_RATE, "a rate", row.sheet().rates()::read),
        standard(),
        score(),
        lossLimitStructure(),
        half.reduction(new Money(dollars(Column.REDUCTION).abs())),
        new Money(dollars(Column.ADVANCE)),
        advanceKind(),
        particulars());
  }

  private Track track() {
    return row.read(Column.TRACK, "a track: one of " + Track.names(), RowReader::track)
        .or(row::flaggedTrack)
        .or(() -> Optional.ofNullable(layout.otherwiseTrack()))
        .orElseThrow(this::noTrack);
  }

  private UnreadableFile noTrack() {
    var flags = row.sheet().flagNames();
    return new UnreadableFile(
        flags.isEmpty()
            ? row.place(Column.TRACK) + " is empty; expected a track: one of " + Track.names()
            : "line " + row.line() + ": none of " + flags + " is 1");
  }

  /** {@code E}, and also {@code BASIC Level E}. */
  private static Track track(String cell) {
    return Track.parse(cell.toUpperCase(Locale.ROOT).replace("LEVEL ", "").replace(' ', '_'));
  }

  private QualityStandard standard() {
    if (isNotZero(Column.STANDARD_MET)) {
      return QualityStandard.MET;
    }
    return row.isSet(Column.ALTERNATIVE_STANDARD_MET)
        ? QualityStandard.MET_ALTERNATIVE
        : QualityStandard.NOT_MET;
  }

  /** A year without the column has no ACO that failed. */
  private boolean isNotZero(Column column) {
    return row.read(column, "1, 0 or a rate", PrintedUnit.FRACTION::read)
        .map(rate -> !rate.isZero())
        .orElse(true);
  }

  private Optional<QualityScore> score() {
    if (row.text(Column.SCORE).filter(PAY_FOR_REPORTING::equals).isPresent()) {
      return Optional.of(QualityScore.COMPLETE_REPORTING);
    }
    Optional<Rate> exact = row.read(Column.EXACT_SCORE, "a fraction", PrintedUnit.FRACTION::read);
    return exact
        .map(QualityScore::exact)
        .or(
            () ->
                row.read(Column.SCORE, "a quality score", row.sheet().score()::read)
                    .map(printed -> QualityScore.rounded(printed, decimals(printed))));
  }

  /** Trailing zeros are not always printed; more decimals than usual are as good as they look. */
  private int decimals(Rate printed) {
    return Math.max(row.sheet().scoreDecimals(), printed.fraction().scale());
  }

  private Optional<LossLimitStructure> lossLimitStructure() {
    return track == Track.TRACK_1_PLUS
        ? row.text(Column.REVENUE_LIMIT)
            .map(
                flag ->
                    Row.isYes(flag)
                        ? LossLimitStructure.REVENUE_BASED
                        : LossLimitStructure.BENCHMARK_BASED)
        : Optional.empty();
  }

  private AdvanceEntry.Kind advanceKind() {
    if (row.isSet(Column.INVESTMENT_MODEL)) {
      return AdvanceEntry.Kind.AIM;
    }
    if (layout.advances() != null) {
      return layout.advances();
    }
    return year.compareTo(LAST_YEAR_OF_ADVANCE_PAYMENTS) <= 0
        ? AdvanceEntry.Kind.ADVANCE_PAYMENT
        : AdvanceEntry.Kind.AIM;
  }

  private GivenFacts.Particulars particulars() {
    var leftEarly = isAnAmount(Column.LEFT_EARLY);
    var lossesProrated = isAnAmount(Column.LOSSES_PRORATED);
    return new GivenFacts.Particulars(
        row.text(Column.REVENUE_CATEGORY).map(RowReader::revenueStatus),
        row.text(Column.REDUCED_SHARING).map(Row::isYes),
        row.isSet(Column.GUARDRAIL),
        leftEarly || lossesProrated,
        lossesProrated && !leftEarly);
  }

  private boolean isAnAmount(Column column) {
    return row.read(column, "1, 0 or an amount", Row::number)
        .filter(impact -> impact.signum() != 0)
        .isPresent();
  }

  /** {@code Low Revenue}, in 2019 {@code L}. */
  private static RevenueStatus revenueStatus(String category) {
    return category.toUpperCase(Locale.ROOT).startsWith("L")
        ? RevenueStatus.LOW
        : RevenueStatus.HIGH;
  }

  private Optional<Money> payment() {
    // Where losses have a column of their own they are printed with their sign.
    var loss = new Money(dollars(Column.LOSS).abs());
    return row.read(Column.PAYMENT, DOLLARS, Row::number).map(Money::new).map(p -> p.minus(loss));
  }

  private BigDecimal dollars(Column column) {
    return row.read(column, DOLLARS, Row::number).orElse(BigDecimal.ZERO);
  }

  private static PersonYears personYears(String cell) {
    return PersonYears.parseYears(Row.number(cell).toPlainString());
  }
}
