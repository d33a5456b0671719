package org.trueup.settlement.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * Which ACOs of a portfolio are wanted; an empty part wants all.
 *
 * @param text what the ACO's name or identifier contains
 * @param near how far from the minimum rate that decides, at most
 */
public record PortfolioFilter(
    Set<Track> tracks,
    Set<Stage> stages,
    Set<Outcome> outcomes,
    Optional<String> text,
    Optional<Rate> near)
    implements Predicate<PortfolioItem> {

  @Override
  public boolean test(PortfolioItem item) {
    return (tracks.isEmpty() || item.track() != null && tracks.contains(item.track()))
        && (stages.isEmpty() || stages.contains(item.stage()))
        && (outcomes.isEmpty()
            || item.settled().filter(result -> outcomes.contains(result.outcome())).isPresent())
        && text.map(part -> isCalled(item, part)).orElse(true)
        && near.map(most -> isNear(item, most)).orElse(true);
  }

  private static boolean isCalled(PortfolioItem item, String part) {
    var wanted = part.strip().toLowerCase(Locale.ROOT);
    return contains(item.acoId().value(), wanted)
        || item.acoName() != null && contains(item.acoName(), wanted);
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }

  private static boolean isNear(PortfolioItem item, Rate most) {
    return item.settled()
        .map(PortfolioItem.Result::distance)
        .filter(distance -> most.isAtLeast(distance.rate()))
        .isPresent();
  }
}
