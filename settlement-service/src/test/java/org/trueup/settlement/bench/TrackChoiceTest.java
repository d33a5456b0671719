package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.settlement.bench.Expected.PARAMETERS;
import static org.trueup.settlement.bench.Expected.cents;
import static org.trueup.settlement.bench.Expected.digits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.bench.tracks.AgreementOutlook;
import org.trueup.settlement.bench.tracks.AgreementRates;
import org.trueup.settlement.bench.tracks.Tie;

/** Figure 5 of the actuarial paper of 2017 under risk, and whole agreements, to the cent. */
class TrackChoiceTest {
  private static final SavingsRateModel MODEL =
      PARAMETERS.modelOf(PerformanceYear.of(2018)).value();
  private static final List<String> TRACKS = List.of("1", "1+", "2", "3");

  private static YearTerms figure5(String track, int yearInTrack) {
    var prospective = track.equals("1+") || track.equals("3");
    var elected = track.equals("1") ? "" : "1.5%";
    return new Expected.Aco(
            "2018",
            "2018-01-01",
            track,
            yearInTrack,
            prospective ? 9_000 : 10_000,
            prospective ? "112500000" : "120000000")
        .terms("90%", elected, null, null);
  }

  private static SavingsRateOutlook around(String mean, int people) {
    var stable = new Prior.YearAhead(people, false);
    var before = new Prior.YearBefore(SavingsRateOutlook.known(Rate.ZERO), people, Rate.ZERO);
    return new SavingsRateOutlook(new BigDecimal(mean), Prior.of(before, stable, MODEL).variance());
  }

  private static Projection oneYear(String mean, Track track) {
    var terms = figure5(track.shortName(), 3);
    var people = terms.inputs().assignedBeneficiaries();
    return Projection.of(around(mean, people), terms, PARAMETERS.years());
  }

  @Test
  void oneYearUnderEachTrack() {
    for (var row : Expected.rows("track-choice-expected.csv")) {
      var track = Track.parse(row.getField("track"));
      var projection = oneYear(row.getField("mean_savings_rate"), track);
      var amounts = projection.amounts();
      var choice = new Tie.Choice(track.name(), amounts);
      var found =
          new ArrayList<>(List.of(cents(projection.atTheMean()), cents(amounts.expected())));
      found.add(String.valueOf(amounts.earning()));
      found.add(String.valueOf(amounts.owing()));
      Stream.of("5%", "10%", "50%", "90%", "95%")
          .forEach(p -> found.add(cents(amounts.quantile(Rate.parse(p)))));
      found.add(cents(amounts.worstTenth()));
      found.add(cents(amounts.least()));
      Stream.of("25%", "50%", "75%")
          .forEach(caution -> found.add(cents(choice.certaintyEquivalent(Rate.parse(caution)))));
      var printed =
          IntStream.of(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20)
              .mapToObj(i -> i == 7 || i == 8 ? row.getField(i) : cents(row.getField(i)))
              .toList();
      assertThat(found).as(track + " at " + row.getField(0)).isEqualTo(printed);
      assertThat(digits(projection.outlook().standardDeviation(), 15))
          .isEqualTo(row.getField("sd"));
    }
  }

  @Test
  void tiesByCaution() {
    var found = new ArrayList<String>();
    for (var mean : List.of("-0.02", "0", "0.02", "0.04")) {
      var choices =
          TRACKS.stream()
              .map(Track::parse)
              .map(track -> new Tie.Choice(track.name(), oneYear(mean, track).amounts()))
              .toList();
      Tie.among(choices).stream()
          .map(
              tie ->
                  mean
                      + ","
                      + tie.bold()
                      + ","
                      + tie.cautious()
                      + ","
                      + digits(tie.caution().fraction(), 12))
          .forEach(found::add);
      if (mean.equals("0.02")) {
        assertThat(Tie.frontier(choices).stream().map(Tie.Choice::name))
            .containsExactly("TRACK_1", "TRACK_3");
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Expected.rows("track-choice-break-even-caution.csv").stream()
                .map(row -> String.join(",", row.getFields()))
                .toList());
  }

  private static AgreementRates three(int people) {
    return AgreementRates.of(
        before("2%", people, "2017"), new Prior.YearAhead(people, true), 3, MODEL);
  }

  private static AgreementRates five() {
    return AgreementRates.of(
        before("3%", 10_000, "2023"), new Prior.YearAhead(10_000, true), 5, MODEL);
  }

  private static Prior.YearBefore before(String rate, int people, String year) {
    return new Prior.YearBefore(
        SavingsRateOutlook.known(Rate.parse(rate)),
        people,
        PARAMETERS.levelOf(PerformanceYear.parse(year)).value());
  }

  private static YearTerms of2024(String track, int year) {
    var elected = track.equals("A") || track.equals("B") ? "" : "1%";
    return new Expected.Aco("2024", "2024-01-01", track, year, 10_000, "120000000")
        .terms("90%", elected, RevenueStatus.LOW, "30000000");
  }

  private static AgreementOutlook outlook(String choice) {
    if (choice.startsWith("TRACK")) {
      var track = Track.parse(choice).shortName();
      var years = IntStream.rangeClosed(1, 3).mapToObj(year -> figure5(track, year)).toList();
      var people = years.getFirst().inputs().assignedBeneficiaries();
      return AgreementOutlook.of(three(people), years, MODEL, PARAMETERS.years());
    }
    var levels =
        switch (choice) {
          case "BASIC_A-B-C-D-E" -> List.of("A", "B", "C", "D", "E");
          case "BASIC_E" -> List.of("E", "E", "E", "E", "E");
          case "ENHANCED" -> List.of("EN", "EN", "EN", "EN", "EN");
          default -> List.of("A", "A", "A", "A", "A");
        };
    var years = IntStream.range(0, 5).mapToObj(i -> of2024(levels.get(i), i + 1)).toList();
    return AgreementOutlook.of(five(), years, MODEL, PARAMETERS.years());
  }

  @Test
  void wholeAgreements() {
    for (var row : Expected.rows("agreement-expected.csv")) {
      var outlook = outlook(row.getField("choice"));
      var total = outlook.total();
      var found = new ArrayList<String>();
      for (int year = 0; year < 5; year++) {
        found.add(
            year < outlook.byYear().size() ? cents(outlook.byYear().get(year).expected()) : "0.00");
      }
      found.add(cents(total.expected()));
      found.add(String.valueOf(outlook.pathsOwing()));
      found.add(String.valueOf(total.owing()));
      Stream.of("5%", "50%", "95%").forEach(p -> found.add(cents(total.quantile(Rate.parse(p)))));
      found.add(cents(total.worstTenth()));
      found.add(cents(total.least()));
      found.add(cents(outlook.worstYearOwed().quantile(Rate.parse("95%"))));
      var printed =
          IntStream.range(2, row.getFieldCount())
              .mapToObj(i -> i == 8 || i == 9 ? row.getField(i) : cents(row.getField(i)))
              .toList();
      assertThat(found).as(row.getField("choice")).isEqualTo(printed);
    }
  }

  @Test
  void meansCovariancesFactorsAndNodes() {
    var rates = Map.of("three-years-2018-terms", three(10_000), "five-years-2024-terms", five());
    for (var row : Expected.rows("agreement-intermediate-expected.csv")) {
      var of = rates.get(row.getField("example"));
      var size = of.means().size();
      var at = row.getField("row").isEmpty() ? 0 : Integer.parseInt(row.getField("row")) - 1;
      var found =
          switch (row.getField("what").split(" ")[0]) {
            case "mean" -> of.means();
            case "covariance" -> of.covariance().get(at);
            case "factor" -> of.factor().get(at);
            default -> of.nodes(1, MODEL).stream().map(BigDecimal::valueOf).toList();
          };
      var places = row.getField("what").startsWith("node") ? 0 : 15;
      assertThat(found.stream().map(value -> digits(value, places)))
          .as(row.toString())
          .isEqualTo(row.getFields().subList(3, 3 + size));
    }
  }

  @Test
  void aOneSidedTrackNeverExpectsToOwe() {
    var byMean = new TreeMap<String, Boolean>();
    for (var mean : List.of("-0.2", "-0.05", "0", "0.1")) {
      byMean.put(mean, oneYear(mean, Track.TRACK_1).amounts().expected().isNegative());
    }
    assertThat(byMean.values()).containsOnly(false);
  }
}
