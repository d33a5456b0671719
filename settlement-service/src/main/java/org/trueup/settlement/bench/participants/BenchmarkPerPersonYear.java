package org.trueup.settlement.bench.participants;

import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * What a person year of each enrollment type brings of the updated benchmark.
 *
 * @param source which amounts they are, in a sentence
 */
public record BenchmarkPerPersonYear(ByEnrollmentType<Money> amounts, String source) {

  /**
   * By type where the benchmark was built from its sources, in proportion to the one that counts;
   * otherwise the same for every type.
   *
   * @param counts the benchmark that the year is settled on, in total dollars
   * @param personYears of all who are assigned
   */
  public static BenchmarkPerPersonYear of(
      BenchmarkDetermined onFile, Money counts, PersonYears personYears) {
    var computed = onFile.sources().computed();
    if (computed == null || !computed.total().isPositive()) {
      var each = counts.per(personYears);
      return new BenchmarkPerPersonYear(
          ByEnrollmentType.of(type -> each),
          "The benchmark by enrollment type is not on file: every person year brings the same of it.");
    }
    Factor inProportion = counts.over(computed.total());
    return new BenchmarkPerPersonYear(
        computed.updated().map(amount -> amount.times(inProportion)),
        onFile.source() == BenchmarkDetermined.Source.COMPUTED
            ? "A person year brings the updated benchmark of its enrollment type."
            : "A person year brings the benchmark of its enrollment type as it was computed here, in proportion to the one that CMS reported.");
  }

  /** The same people, with what they bring. */
  SmallerList.Group group(Leavers leavers) {
    return new SmallerList.Group(
        leavers.beneficiaries(),
        leavers.allPersonYears(),
        amounts.zip(leavers.personYears(), Money::times).reduce(Money::plus));
  }
}
