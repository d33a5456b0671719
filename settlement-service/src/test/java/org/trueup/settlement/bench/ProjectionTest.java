package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.settlement.bench.Expected.PARAMETERS;
import static org.trueup.settlement.bench.Expected.cents;
import static org.trueup.settlement.bench.Expected.digits;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.Credibility;
import org.trueup.settlement.bench.projection.JointProjection;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.bench.projection.ReportNoise;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearReport;

/** The cases P1 to P6, to the cent. */
class ProjectionTest {
  private static final SavingsRateModel MODEL =
      PARAMETERS.modelOf(PerformanceYear.of(2018)).value();
  private static final YearReport.Basis TO_DATE = YearReport.Basis.YEAR_TO_DATE;
  private static final Map<String, Expected.Aco> ACOS =
      Map.of(
          "1", new Expected.Aco("2018", "2016-01-01", "1", 1, 10_000, "120000000"),
          "3", new Expected.Aco("2018", "2018-01-01", "3", 1, 12_000, "144000000"),
          "B", new Expected.Aco("2023", "2023-01-01", "B", 1, 8_000, "96000000"),
          "EN", new Expected.Aco("2023", "2023-01-01", "EN", 1, 20_000, "240000000"));
  private static final Map<String, String> ELECTED =
      Map.of("1", "", "3", "1.5%", "B", "", "EN", "1%");

  private static Rate level(String year) {
    return PARAMETERS.levelOf(PerformanceYear.parse(year)).value();
  }

  private static Prior.YearBefore before(String rate, int people, String year) {
    return new Prior.YearBefore(SavingsRateOutlook.known(Rate.parse(rate)), people, level(year));
  }

  private static SavingsRateOutlook p1() {
    return Prior.of(before("2%", 10_000, "2017"), new Prior.YearAhead(10_000, false), MODEL);
  }

  private static YearReport report(String share, String cf, String h, YearReport.Basis basis) {
    var seen = Rate.parseFraction(share);
    return new YearReport(
        Rate.parse("3%"),
        new YearReport.Coverage(seen, Factor.parse(cf), seen, Rate.parseFraction(h)),
        basis);
  }

  private static SavingsRateOutlook with(YearReport report) {
    return Credibility.of(p1(), report, ReportNoise.of(report, 10_000, MODEL)).outlook();
  }

  private static Map<String, SavingsRateOutlook> outlooks() {
    var ahead20 = new Prior.YearAhead(20_000, false);
    var cases = new HashMap<String, SavingsRateOutlook>();
    cases.put("P1", p1());
    cases.put("P2-Q1", with(report("0.25", "1.349", "0.06", TO_DATE)));
    cases.put("P2-Q2", with(report("0.5", "1.154", "0.04", TO_DATE)));
    cases.put("P2-Q3", with(report("0.75", "1.105", "0.02", TO_DATE)));
    cases.put("P2-Q4", with(report("1", "1.072", "0.01", TO_DATE)));
    cases.put("P2-YEAR_END", with(YearReport.ofFinal(Rate.parse("3%"))));
    cases.put(
        "P3", Prior.of(before("2%", 10_000, "2017"), new Prior.YearAhead(12_000, true), MODEL));
    cases.put("P4", Prior.ofNewAco(level("2023"), 8_000, MODEL));
    cases.put("P5", Prior.of(before("3%", 20_000, "2020"), ahead20, ahead20, MODEL));
    cases.put("P6", with(report("0.5", "1.072", "0.04", YearReport.Basis.ROLLING_12)));
    return cases;
  }

  private static Projection projection(NamedCsvRecord row) {
    var track = row.getField("track");
    var quality = row.getField("terms_of_py").equals("2018") ? "90%" : "100%";
    var terms = ACOS.get(track).terms(quality, ELECTED.get(track), null, null);
    return Projection.of(outlooks().get(row.getField("case")), terms, PARAMETERS.years());
  }

  @Test
  void everyCaseIsMetToTheDigitsPrinted() {
    for (var row : Expected.rows("projection-expected.csv")) {
      var projection = projection(row);
      var outlook = projection.outlook();
      var amounts = projection.amounts();
      var found =
          List.of(
              digits(outlook.mean(), 15),
              digits(outlook.variance(), 15),
              digits(outlook.standardDeviation(), 15),
              cents(projection.atTheMean()),
              cents(amounts.expected()),
              String.valueOf(amounts.earning()),
              String.valueOf(amounts.owing()),
              cents(amounts.quantile(Rate.parse("5%"))),
              cents(amounts.quantile(Rate.parse("10%"))),
              cents(amounts.quantile(Rate.parse("50%"))),
              cents(amounts.quantile(Rate.parse("90%"))),
              cents(amounts.quantile(Rate.parse("95%"))),
              cents(amounts.worstTenth()),
              cents(amounts.least()),
              cents(amounts.most()));
      assertThat(found).as(row.getField("case")).isEqualTo(printed(row));
    }
  }

  private static List<String> printed(NamedCsvRecord row) {
    return java.util.stream.IntStream.range(6, row.getFieldCount())
        .mapToObj(i -> i < 9 || i == 11 || i == 12 ? row.getField(i) : cents(row.getField(i)))
        .toList();
  }

  @Test
  void theFivePartsOfTheNoiseAreMet() {
    for (var row : Expected.rows("quarter-noise-expected.csv")) {
      var report =
          row.getField("stage").equals("YEAR_END")
              ? YearReport.ofFinal(Rate.parse("3%"))
              : report(
                  row.getField("share_of_year"),
                  row.getField("completion_factor"),
                  row.getField("list_still_to_change"),
                  TO_DATE);
      var noise = ReportNoise.of(report, 10_000, MODEL);
      var found = Credibility.of(p1(), report, noise);
      assertThat(
              List.of(
                  digits(noise.sampling(), 15),
                  digits(noise.drift(), 15),
                  digits(noise.list(), 15),
                  digits(noise.completion(), 15),
                  digits(noise.benchmark(), 15),
                  digits(noise.total(), 15),
                  digits(found.weight(), 12),
                  digits(found.outlook().mean(), 15),
                  digits(found.outlook().standardDeviation(), 15)))
          .as(row.getField("stage"))
          .isEqualTo(row.getFields().subList(5, 14));
    }
  }

  @Test
  void whatIsKnownIsProjectedAsItIsSettled() {
    var terms = ACOS.get("3").terms("90%", "1.5%", null, null);
    var known = SavingsRateOutlook.known(Rate.parse("-3.1%"));
    var projection = Projection.of(known, terms, PARAMETERS.years());
    var settlement = terms.at(Rate.parse("-3.1%"));
    assertThat(projection.amounts().least()).isEqualTo(settlement.owed().negated());
    assertThat(projection.amounts().most()).isEqualTo(settlement.owed().negated());
    assertThat(projection.amounts().expected()).isEqualTo(projection.atTheMean());
  }

  /** No seed and no clock: the same question has the same answer, year by year. */
  @Test
  void twoRunsAreEqual() {
    var terms = ACOS.get("3").terms("90%", "1.5%", null, null);
    var open = new SavingsRateOutlook(new BigDecimal("0.021"), new BigDecimal("0.0013"));
    var rates = open.likelyRates(PARAMETERS.years());

    assertThat(open.likelyRates(PARAMETERS.years())).isEqualTo(rates);
    assertThat(Projection.of(open, terms, PARAMETERS.years()).amounts())
        .usingRecursiveComparison()
        .isEqualTo(Projection.of(open, terms, PARAMETERS.years()).amounts());
  }

  /** Nor does a second report of a stage add to the first: nothing is kept but the latest. */
  @Test
  void aReportNeverLeavesMoreOpenThanItsOwnNoiseOrTheYearBefore() {
    var random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      var prior =
          new SavingsRateOutlook(
              new BigDecimal(random.nextInt(200) - 100).movePointLeft(3),
              new BigDecimal(random.nextInt(3000)).movePointLeft(6));
      var open = new BigDecimal(random.nextInt(3000) + 1).movePointLeft(6);
      var none = BigDecimal.ZERO;
      var noise = new ReportNoise(open, none, none, none, none);
      var found = Credibility.of(prior, report("0.5", "1", "0", TO_DATE), noise).outlook();
      assertThat(found.variance())
          .isLessThanOrEqualTo(prior.variance())
          .isLessThanOrEqualTo(noise.total());
    }
  }

  @Test
  void aYearThatWasNotPublishedHasTheLevelOfTheLastOneAndItsDrift() {
    assertThat(level("2025")).isEqualTo(level("2023").plus(Rate.parse("0.52%")));
    assertThat(level("2019A")).isEqualTo(Rate.parse("2.9868647352%"));
  }

  /** Twelve rolling months, half of them this year's, at 2.6% after a year at 2.0%. */
  @Test
  void theOwnPartOfTwelveRollingMonths() {
    assertThat(YearReport.ownPart(Rate.parse("2.6%"), Rate.parse("2%"), Rate.parse("50%")))
        .isEqualTo(Rate.parse("3.2%"));
  }

  /**
   * Of two ACOs alike, what both share stays; what each has alone evens out in part. Each keeps its
   * own likely years: what is expected adds up, and of one alone it is its own projection.
   */
  @Test
  void severalAcosTogetherAreLessUncertainThanEachAndMoreThanStrangers() {
    var terms = ACOS.get("3").terms("90%", "1.5%", null, null);
    var outlook = outlooks().get("P3");
    var one = JointProjection.Member.of(outlook, outlook, terms, MODEL);
    var together = JointProjection.total(List.of(one, one), MODEL, PARAMETERS.years());
    var alone = Projection.of(outlook, terms, PARAMETERS.years()).amounts();
    assertThat(JointProjection.total(List.of(one), MODEL, PARAMETERS.years())).isEqualTo(alone);
    assertThat(together.expected().minus(alone.expected()).minus(alone.expected()).amount().abs())
        .isLessThanOrEqualTo(new BigDecimal("0.01"));
    assertThat(together.quantile(Rate.parse("5%")))
        .isGreaterThan(alone.quantile(Rate.parse("5%")).plus(alone.quantile(Rate.parse("5%"))));
  }
}
