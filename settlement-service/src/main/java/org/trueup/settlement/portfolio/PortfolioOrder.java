package org.trueup.settlement.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which order a portfolio is read: {@code -payment,acoId}. ACOs that have no such figure come
 * last either way.
 */
public final class PortfolioOrder {
  private static final Map<String, Function<PortfolioItem, @Nullable Comparable<?>>> KEYS =
      new TreeMap<>(
          Map.ofEntries(
              key("acoId", item -> item.acoId().value()),
              key("acoName", PortfolioItem::acoName),
              key("track", PortfolioItem::track),
              key("stage", PortfolioItem::stage),
              key("recordedAt", PortfolioItem::recordedAt),
              ofResult("payment", PortfolioItem.Result::payment),
              ofResult("assignedBeneficiaries", PortfolioItem.Result::assignedBeneficiaries),
              ofResult("totalBenchmark", PortfolioItem.Result::totalBenchmark),
              ofResult("savingsRate", PortfolioItem.Result::savingsRate),
              ofResult("beyondMinimum", PortfolioItem.Result::beyondMinimum),
              ofResult("distance", PortfolioOrder::distance),
              key("change", PortfolioOrder::change)));

  private PortfolioOrder() {}

  /**
   * Reads keys, the first one decides first.
   *
   * @throws IllegalArgumentException for a key that there is not
   */
  public static Comparator<PortfolioItem> parse(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(PortfolioOrder::one)
        .reduce(Comparator::thenComparing)
        .orElseThrow()
        .thenComparing(item -> item.acoId().value());
  }

  private static Comparator<PortfolioItem> one(String text) {
    boolean falls = text.startsWith("-");
    var key = KEYS.get(falls ? text.substring(1) : text);
    if (key == null) {
      throw new IllegalArgumentException(
          "\"%s\" is not one or more of %s, with - before those that begin with the largest"
              .formatted(text, String.join(", ", KEYS.keySet())));
    }
    return by(key, falls);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Comparator<PortfolioItem> by(
      Function<PortfolioItem, @Nullable Comparable<?>> key, boolean falls) {
    Comparator order = falls ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing((Function) key, Comparator.nullsLast(order));
  }

  private static Map.Entry<String, Function<PortfolioItem, @Nullable Comparable<?>>> key(
      String name, Function<PortfolioItem, @Nullable Comparable<?>> value) {
    return Map.entry(name, value);
  }

  private static Map.Entry<String, Function<PortfolioItem, @Nullable Comparable<?>>> ofResult(
      String name, Function<PortfolioItem.Result, @Nullable Comparable<?>> value) {
    return key(name, item -> item.result() == null ? null : value.apply(item.result()));
  }

  private static @Nullable Comparable<?> distance(PortfolioItem.Result result) {
    return result.distance() == null ? null : result.distance().rate();
  }

  private static @Nullable Comparable<?> change(PortfolioItem item) {
    return item.lastMove() == null ? null : item.lastMove().change();
  }
}
