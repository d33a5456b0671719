package org.trueup.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.value.Money;
import org.trueup.local.lists.ListStory;

/** What one list did, as a line for the terminal. */
final class ListLine {
  private static final int WIDTH = 100;
  private static final String COLUMNS = "%-5s %-8s %6s %5s %-15s %4s %10s ";

  /** The word for the number is longer than any number of a list. */
  private static final String HEADER = "%-5s %-6s %8s %5s %-15s %4s %10s ";

  private static final int INDENT = COLUMNS.formatted("", "", "", "", "", "", "").length();

  private ListLine() {}

  /**
   * What a list did.
   *
   * @param before the settlement before it; absent for the first
   * @param why in one clause, as settlement-service says it
   * @param odds how probable it is that the year ends with something earned: {@code 41%}
   */
  record Moved(
      @Nullable SettlementDetermined before, SettlementDetermined now, String why, String odds) {
    Figures figures() {
      return Objects.requireNonNull(now.figures());
    }

    Optional<Figures> figuresBefore() {
      return Optional.ofNullable(before).map(SettlementDetermined::figures);
    }
  }

  static String header() {
    return HEADER.formatted("ACO", "list", "assigned", "net", "projected", "odds", "moved") + "why";
  }

  static List<String> of(AcoStory aco, ListStory list, Moved movement) {
    var now = movement.figures();
    var net = movement.figuresBefore().map(was -> signed(people(now) - people(was))).orElse("");
    var head =
        COLUMNS.formatted(
            aco.acoId(),
            name(list),
            Wording.count(people(now)),
            net,
            amount(now),
            movement.odds(),
            moved(movement.now()));
    return wrapped(head, movement.why() + badge(movement.now()));
  }

  /** A year that nobody reviewed, or not all rules of which were read, says so on every line. */
  private static String badge(SettlementDetermined now) {
    var from = now.head().rulesCarriedForwardFrom();
    if (from != null) {
      return " [rules of " + from + " carried forward]";
    }
    return now.provisional() == null ? "" : " [provisional]";
  }

  private static int people(Figures figures) {
    return figures.assignedBeneficiaries();
  }

  private static String signed(int difference) {
    return difference == 0 ? "0" : "%+d".formatted(difference);
  }

  private static String name(ListStory list) {
    var period = list.period().name();
    return list.restated() > 0 ? period + " again" : period.charAt(0) == 'I' ? "initial" : period;
  }

  private static String amount(Figures figures) {
    return switch (figures.outcome()) {
      case EARNED -> "earns " + Wording.dollars(figures.earned());
      case OWED -> "owes " + Wording.dollars(figures.owed());
      case NEITHER -> "0";
    };
  }

  private static String moved(SettlementDetermined now) {
    Money change = now.change();
    return change == null ? "" : Wording.change(change);
  }

  /** The reason goes on below itself where the terminal ends. */
  private static List<String> wrapped(String head, String why) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(head);
    boolean begun = false;
    for (var word : why.split(" ")) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(INDENT));
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }
}
