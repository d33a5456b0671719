package org.trueup.local.replay;

import java.time.LocalDate;
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
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedResult;
import org.trueup.local.published.QualityScore;

/** A published row for a test, each fact changed by name. */
record Rows(
    String year,
    String track,
    Optional<String> start,
    int people,
    String minimumRate,
    QualityScore score,
    Optional<LossLimitStructure> structure,
    String reduction,
    String advance,
    String payment,
    GivenFacts.Particulars particulars) {

  static Rows of(String year, String track) {
    return new Rows(
        year,
        track,
        Optional.empty(),
        10_000,
        "0.03",
        new QualityScore(Rate.parse("90%"), Rate.parseFraction("0.00005")),
        Optional.empty(),
        "0",
        "0",
        "0",
        GivenFacts.Particulars.NONE);
  }

  Rows startedOn(String date) {
    return new Rows(
        year,
        track,
        Optional.of(date),
        people,
        minimumRate,
        score,
        structure,
        reduction,
        advance,
        payment,
        particulars);
  }

  Rows people(int number) {
    return new Rows(
        year,
        track,
        start,
        number,
        minimumRate,
        score,
        structure,
        reduction,
        advance,
        payment,
        particulars);
  }

  Rows minimumRate(String rate) {
    return new Rows(
        year,
        track,
        start,
        people,
        rate,
        score,
        structure,
        reduction,
        advance,
        payment,
        particulars);
  }

  Rows exactScore() {
    return new Rows(
        year,
        track,
        start,
        people,
        minimumRate,
        new QualityScore(score.score(), Rate.ZERO),
        structure,
        reduction,
        advance,
        payment,
        particulars);
  }

  Rows structure(LossLimitStructure chosen) {
    return new Rows(
        year,
        track,
        start,
        people,
        minimumRate,
        score,
        Optional.of(chosen),
        reduction,
        advance,
        payment,
        particulars);
  }

  Rows reduction(String dollars) {
    return new Rows(
        year,
        track,
        start,
        people,
        minimumRate,
        score,
        structure,
        dollars,
        advance,
        payment,
        particulars);
  }

  Rows advance(String dollars) {
    return new Rows(
        year,
        track,
        start,
        people,
        minimumRate,
        score,
        structure,
        reduction,
        dollars,
        payment,
        particulars);
  }

  Rows payment(String dollars) {
    return new Rows(
        year,
        track,
        start,
        people,
        minimumRate,
        score,
        structure,
        reduction,
        advance,
        dollars,
        particulars);
  }

  Rows particulars(GivenFacts.Particulars chosen) {
    return new Rows(
        year,
        track,
        start,
        people,
        minimumRate,
        score,
        structure,
        reduction,
        advance,
        payment,
        chosen);
  }

  GivenFacts given() {
    return new GivenFacts(
        AcoId.parse("A9001"),
        Optional.of("Cedar Point"),
        PerformanceYear.parse(year),
        Track.parse(track),
        start.map(LocalDate::parse).map(AgreementStart::new),
        Optional.empty(),
        people,
        PersonYears.parseYears("9800.5"),
        Money.parse("100000000"),
        Money.parse("104000000"),
        Optional.of(Rate.parseFraction(minimumRate)),
        QualityStandard.MET,
        Optional.of(score),
        structure,
        Money.parse(reduction),
        Money.parse(advance),
        AdvanceEntry.Kind.AIM,
        particulars);
  }

  PublishedResult row() {
    return new PublishedResult(2, given(), Optional.of(Money.parse(payment)));
  }
}
