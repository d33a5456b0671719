package org.trueup.settlement.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * Why a settlement moved, put together from the one before and the one after: which condition of it
 * flipped, what limit holds it, or what else drives it.
 */
public final class Why {
  private static final Pattern TURNOVER = Pattern.compile("(?:, )?\\b\\d[\\d,]* (?:came|left)\\b");

  private final Movement movement;
  private final Figures now;

  private Why(Movement movement) {
    this.movement = movement;
    this.now = movement.figures();
  }

  public static String of(Movement movement) {
    return new Why(movement).text();
  }

  /** The words without how many came and left. */
  public static @Nullable String withoutTurnover(@Nullable String words) {
    return words == null ? null : TURNOVER.matcher(words).replaceAll("");
  }

  private String text() {
    var clauses = new ArrayList<String>();
    var before = movement.figuresBefore();
    var limit = limit(before);
    if (movement.isFlip() || limit.isEmpty() && (before.isEmpty() || !isShared())) {
      clauses.add(standing() + otherPeople());
    } else if (limit.isEmpty()) {
      clauses.addAll(drivers(before.orElseThrow()));
    }
    limit.ifPresent(clauses::add);
    return String.join(", ", clauses);
  }

  /** What moves an amount that is shared before and after. */
  private List<String> drivers(Figures before) {
    var clauses = new ArrayList<String>();
    var from = Wording.percent(Movement.size(before));
    var to = Wording.percent(Movement.size(now));
    if (!from.equals(to)) {
      var what = movement.standing().isSavings() ? "savings " : "losses ";
      clauses.add(what + from + " to " + to);
    }
    if (years(before).compareTo(years(now)) != 0) {
      clauses.add("person years " + Wording.growth(years(before), years(now)));
      if (from.equals(to)) {
        turnover().ifPresent(clauses::add);
      }
    }
    if (clauses.isEmpty()) {
      clauses.add(sharing(before));
    }
    return clauses;
  }

  /** What else there is between the same savings or losses and another amount, if it is one. */
  private String sharing(Figures before) {
    var from = shared(before);
    var to = shared(now);
    return from == null || to == null || from.equals(to)
        ? "savings, losses and what is shared of them are as before"
        : "shared " + Wording.percent(from) + " to " + Wording.percent(to);
  }

  private @Nullable Rate shared(Figures figures) {
    return movement.standing().isSavings() ? figures.finalSharingRate() : figures.sharedLossRate();
  }

  /** Whose coming or going flipped it, where it is not their number. */
  private String otherPeople() {
    var before = movement.figuresBefore();
    boolean isOtherRate = before.filter(was -> !isSameRate(was)).isPresent();
    return isOtherRate ? OtherPeople.between(movement).map(who -> ": " + who).orElse("") : "";
  }

  private boolean isSameRate(Figures before) {
    return Wording.percent(before.savingsRate()).equals(Wording.percent(now.savingsRate()));
  }

  /** {@code 290 came, 593 left}. */
  private Optional<String> turnover() {
    var people = movement.people();
    var turnover = people == null ? null : people.ofList().turnover();
    if (turnover == null) {
      return Optional.empty();
    }
    var came = turnover.added() + turnover.returned();
    var left = turnover.dropped() + turnover.excluded();
    var clauses = new ArrayList<String>();
    if (came > 0) {
      clauses.add(Wording.count(came) + " came");
    }
    if (left > 0) {
      clauses.add(Wording.count(left) + " left");
    }
    return clauses.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", clauses));
  }

  private boolean isShared() {
    return movement.standing() == Movement.Standing.SAVINGS_SHARED
        || movement.standing() == Movement.Standing.LOSSES_SHARED;
  }

  private String standing() {
    var word = movement.isFlip() ? "now " : "";
    var size = Movement.size(now);
    var minimum = minimum();
    var rate = Wording.percent(size, minimum);
    var of = Wording.percent(minimum, size);
    return switch (movement.standing()) {
      case SAVINGS_SHARED -> "savings " + rate + " " + word + "reach MSR " + of;
      case SAVINGS_BELOW_THE_MINIMUM ->
          "savings " + rate + " " + word + "miss MSR " + of + peopleShort();
      case LOSSES_SHARED -> "losses " + rate + " " + word + "reach MLR " + of;
      case LOSSES_WITHIN_THE_CORRIDOR -> "losses " + rate + " " + word + "below MLR " + of;
      case LOSSES_NOT_SHARED -> "losses " + rate + " are not shared";
    };
  }

  private Rate minimum() {
    var lossRate = now.minimumLossRate();
    return movement.standing().isSavings() || lossRate == null
        ? now.minimumSavingsRate()
        : lossRate;
  }

  private String peopleShort() {
    var people = movement.peopleShort();
    return people == null ? "" : " by " + Wording.count(people) + " beneficiaries";
  }

  /** What holds the amount, or held it before. */
  private Optional<String> limit(Optional<Figures> before) {
    var loss = now.limits().lossLimit();
    if (now.limits().lossLimitBinds() && loss != null) {
      return Optional.of(
          "share of losses " + Wording.dollars(uncapped(now)) + ", cut to " + basis(loss));
    }
    if (now.limits().paymentLimitBinds()) {
      return Optional.of(
          "cut to " + share(now.limits().paymentLimit(), now.totalBenchmark()) + " of benchmark");
    }
    return before
        .filter(was -> was.limits().lossLimitBinds() || was.limits().paymentLimitBinds())
        .map(was -> "no limit cuts it any more");
  }

  /** A limit is a round share either of the participants' revenue or of the benchmark. */
  private String basis(Money limit) {
    var revenue = movement.now().inputs().participantRevenue();
    if (revenue != null
        && revenue.revenue().isPositive()
        && isRound(limit.shareOf(revenue.revenue()))) {
      return share(limit, revenue.revenue()) + " of revenue";
    }
    return share(limit, now.totalBenchmark()) + " of benchmark";
  }

  private static boolean isRound(Rate rate) {
    return rate.fraction().stripTrailingZeros().scale() <= 3;
  }

  private static String share(Money part, Money whole) {
    return Wording.percent(part.shareOf(whole));
  }

  private static Money uncapped(Figures figures) {
    var rate = figures.sharedLossRate();
    return rate == null ? Money.ZERO : figures.generated().negated().times(rate);
  }

  private static BigDecimal years(Figures figures) {
    return figures.personYears().years();
  }
}
