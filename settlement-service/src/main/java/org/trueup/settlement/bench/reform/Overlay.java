package org.trueup.settlement.bench.reform;

import java.util.List;
import java.util.Optional;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.Ruled;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.LossLimit;
import org.trueup.settlement.rules.LossRate;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.Terms;
import org.trueup.settlement.rules.TrackYear;

/**
 * Rules instead of those in force, for one run. Of two entries that reach the same year of an ACO
 * the later one counts.
 *
 * @param name as results carry it
 * @param includes the overlays that it consists of, besides entries of its own
 * @param fingerprint SHA-256 of the rules in force and of the overlay with all that it includes
 */
public record Overlay(
    String name,
    String title,
    List<Overlay> includes,
    List<OverlayEntry> entries,
    String fingerprint) {

  public Overlay {
    includes = List.copyOf(includes);
    entries = List.copyOf(entries);
  }

  /**
   * The rules of an agreement's year with the overlay.
   *
   * @throws BadRuleFile where it leaves a part in losses without the other half of it
   */
  public RulesInForce rules(Rules rules, TrackYear asked, SettlementInputs in) {
    var terms = rules.terms(asked);
    var reaching =
        entries.stream().filter(entry -> entry.reaches(asked, in, terms.isTwoSided())).toList();
    return reaching.isEmpty() ? rules.of(asked) : overlaid(rules, asked, terms, reaching);
  }

  private RulesInForce overlaid(
      Rules rules, TrackYear asked, Terms inForce, List<OverlayEntry> reaching) {
    var terms = inForce.withLosses(losses(asked, inForce, reaching));
    for (var entry : reaching) {
      terms = OverlaidRules.onTerms(terms, entry);
    }
    var result = rules.with(asked.year(), terms);
    for (var entry : reaching) {
      result = OverlaidRules.onRules(result, entry);
    }
    return result;
  }

  private Optional<Terms.LossTerms> losses(
      TrackYear asked, Terms terms, List<OverlayEntry> reaching) {
    var rate =
        last(reaching, OverlaidRule.SHARED_LOSS_RATE, LossRate.class)
            .or(() -> terms.losses().map(Terms.LossTerms::rate));
    var limit =
        last(reaching, OverlaidRule.LOSS_SHARING_LIMIT, LossLimit.class)
            .or(() -> terms.losses().map(Terms.LossTerms::limit));
    if (rate.isPresent() != limit.isPresent()) {
      throw new BadRuleFile(
          name,
          "leaves %s of %s with a %s alone: losses need shared-loss-rate and loss-sharing-limit"
              .formatted(
                  asked.track(),
                  asked.year(),
                  rate.isPresent() ? "shared-loss-rate" : "loss-sharing-limit"));
    }
    return rate.map(found -> new Terms.LossTerms(found, limit.orElseThrow()));
  }

  private static <V> Optional<Ruled<V>> last(
      List<OverlayEntry> reaching, OverlaidRule rule, Class<V> type) {
    return reaching.stream()
        .filter(entry -> entry.rule() == rule)
        .reduce((earlier, later) -> later)
        .map(entry -> entry.instead(type));
  }
}
