package org.trueup.settlement.portfolio;

import java.util.Optional;

/**
 * What readers are told.
 *
 * @param id what resumes the stream after it; absent of what is no revision
 * @param item the settlement as it stands; absent of a sign of life
 */
public record News(Optional<Seen> id, Optional<PortfolioItem> item) {
  static final News ALIVE = new News(Optional.empty(), Optional.empty());

  static News recorded(PortfolioItem item) {
    return new News(Optional.of(new Seen.Revision(item.of(), item.revision())), Optional.of(item));
  }

  /** See {@link PortfolioItem#withoutTurnover}. */
  public News withoutTurnover() {
    return new News(id, item.map(PortfolioItem::withoutTurnover));
  }

  static News stale(PortfolioItem item) {
    return new News(Optional.empty(), Optional.of(item));
  }
}
