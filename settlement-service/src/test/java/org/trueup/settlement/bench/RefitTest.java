package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;

/**
 * The model on the pairs of years that it was fitted on. Its parameters are those of the optimum:
 * the negative log-likelihood of Student's t is what the fit says. The pairs lie beside the project
 * on some machines only.
 */
class RefitTest {
  private static final Path PAIRS = Path.of("../../shared/method/bench/pairs.csv");
  private static final int DEGREES = 6;

  /** Log of the density of Student's t with six degrees of freedom at zero. */
  private static final double CONSTANT = Math.log(15.0 / 16 / Math.sqrt(DEGREES));

  private static double logDensity(SavingsRateOutlook outlook, double rate) {
    var scale =
        Math.sqrt(Double.parseDouble(outlook.variance().toPlainString()) * (DEGREES - 2) / DEGREES);
    var distance = (rate - Double.parseDouble(outlook.mean().toPlainString())) / scale;
    return CONSTANT
        - Math.log(scale)
        - (DEGREES + 1) / 2.0 * Math.log1p(distance * distance / DEGREES);
  }

  private static SavingsRateOutlook prior(NamedCsvRecord pair) {
    var year = PerformanceYear.parse(pair.getField("from_py"));
    return Prior.of(
        new Prior.YearBefore(
            SavingsRateOutlook.known(Rate.parseFraction(pair.getField("savings_rate_from"))),
            Integer.parseInt(pair.getField("people_from")),
            Expected.PARAMETERS.levelOf(year).value()),
        new Prior.YearAhead(
            Integer.parseInt(pair.getField("people_to")), pair.getField("renewed").equals("yes")),
        Expected.PARAMETERS.modelOf(PerformanceYear.of(2018)).value());
  }

  @Test
  void theParametersAreThoseOfTheFit() throws IOException {
    assumeTrue(
        Files.isRegularFile(PAIRS),
        "skipped: the pairs of years are not at ../shared/method beside the project");
    try (var pairs = CsvReader.builder().ofNamedCsvRecord(PAIRS)) {
      var negative =
          pairs.stream()
              .mapToDouble(
                  pair ->
                      -logDensity(
                          prior(pair), Double.parseDouble(pair.getField("savings_rate_to"))))
              .sum();
      assertThat(negative).isCloseTo(-3433.70, within(0.01));
    }
  }
}
