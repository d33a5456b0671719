package org.trueup.local.replay;

import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.PublishedResult;

/**
 * What became of a published row.
 *
 * @param comparison absent where there is no settlement to compare
 * @param note why there is none, or what the settlement assumed
 * @param provisionalRules what is not certain of the rules behind it, in words
 */
record RowOutcome(
    PublishedResult row,
    Verdict verdict,
    Optional<Comparison> comparison,
    Optional<SettledFigures> figures,
    String note,
    List<String> provisionalRules) {
  private static final String SAVINGS_NOT_SAID =
      "The file says that losses are prorated, as of an ACO that left during the year, and not"
          + " whether CMS kept its savings";

  static RowOutcome notSettled(PublishedResult row, String reason) {
    return new RowOutcome(
        row, Verdict.MISMATCHED, Optional.empty(), Optional.empty(), reason, List.of());
  }

  static RowOutcome compared(PublishedResult row, RowSettlement.Result settled) {
    var figures = settled.figures();
    var comparison = Comparison.of(row, figures);
    var note =
        comparison
            .impliedLimit()
            .map(limit -> implied(row, limit))
            .orElseGet(
                () ->
                    comparison.verdict() == Verdict.NOT_COMPUTABLE
                        ? SAVINGS_NOT_SAID
                        : String.join("; ", settled.assumptions()));
    return new RowOutcome(
        row,
        comparison.verdict(),
        Optional.of(comparison),
        Optional.of(figures),
        note,
        settled.provisionalRules());
  }

  private static String implied(PublishedResult row, Money amount) {
    return row.given().particulars().leftEarly()
        ? "The ACO left during the year, its month is not published: CMS's amount implies $"
            + amount
        : "CMS's amount implies a loss sharing limit of $" + amount;
  }
}
