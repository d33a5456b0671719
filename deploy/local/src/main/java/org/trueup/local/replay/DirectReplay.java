package org.trueup.local.replay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.local.published.PublishedFile;
import org.trueup.local.published.PublishedResult;

/** Published rows, settled one after the other in this virtual machine, and compared. */
public final class DirectReplay {
  private final RowSettlement settlement;
  private final Map<String, RowTerms> terms;

  private DirectReplay(RowSettlement settlement, Map<String, RowTerms> terms) {
    this.settlement = settlement;
    this.terms = terms;
  }

  /** Settles every row of the file and says how long that took. */
  public static ReplayReport run(PublishedFile file, RowSettlement settlement) {
    var start = System.nanoTime();
    var given = file.rows().stream().map(PublishedResult::given).toList();
    var replay = new DirectReplay(settlement, RowTerms.of(given));
    List<RowOutcome> outcomes = file.rows().stream().map(replay::settle).toList();
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new ReplayReport(file.path().toString(), file.layout(), outcomes, Optional.of(took));
  }

  private RowOutcome settle(PublishedResult row) {
    try {
      var settled = settlement.of(row.given(), requireNonNull(terms.get(row.given().key())));
      return RowOutcome.compared(row, settled);
    } catch (NoRuleInForce notOnFile) {
      return RowOutcome.notSettled(row, String.valueOf(notOnFile.getMessage()));
    }
  }
}
