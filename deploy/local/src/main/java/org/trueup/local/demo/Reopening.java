package org.trueup.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.Money;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.machine.Service;

/** CMS's notices of a year: the first, the reopening, the revision, and what moves with it. */
final class Reopening {
  private final Services services;
  private final AcoStory aco;
  private final ReopenedYear story;

  Reopening(Services services, AcoStory aco, ReopenedYear story) {
    this.services = services;
    this.aco = aco;
    this.story = story;
  }

  /**
   * Sends the notices; the first agrees with our own settlement.
   *
   * @return lines for the terminal
   */
  List<String> of(SettlementDetermined settlement) throws InterruptedException {
    var figures = Objects.requireNonNull(settlement.figures());
    var ours = figures.earned().minus(figures.owed());
    var benchmark = figures.totalBenchmark().toDollars(RoundingMode.HALF_UP);
    send("INITIAL", story.determined(), ours, benchmark);
    send("REOPENED", story.reopened(), null, null);
    send(
        "REVISED", story.revised(), ours.plus(story.more()), benchmark.plus(story.moreBenchmark()));
    var path = aco.path() + "/determined-amounts";
    var amounts = services.send(Call.get("determined amounts", Service.SETTLEMENT, path)).body();
    var lines = new ArrayList<String>();
    for (var amount : Json.read(amounts, JsonNode.class).path("items")) {
      lines.add(line(amount));
    }
    return lines;
  }

  private void send(String kind, LocalDate date, @Nullable Money amount, @Nullable Money benchmark)
      throws InterruptedException {
    var notice = new LinkedHashMap<String, Object>();
    notice.put("kind", kind);
    notice.put("date", date.toString());
    if (amount != null && benchmark != null) {
      notice.put("amount", amount.toString());
      notice.put("lines", Map.of("H", benchmark.toString()));
    }
    var path = aco.path() + "/determinations";
    services.send(Call.put("determination", Service.SETTLEMENT, path, notice).asPost());
  }

  private String line(JsonNode amount) {
    var moves = signed(Money.parse(amount.path("moves").asText()));
    var changed = amount.path("changed").path(0);
    var why =
        changed.isMissingNode()
            ? "CMS's first notice, " + amount.path("date").asText()
            : "CMS reopened and revised it, %s: H %s"
                .formatted(
                    amount.path("date").asText(),
                    signed(Money.parse(changed.path("difference").asText())));
    var state = amount.path("inForce").asBoolean() ? "; in force" : "; no longer in force";
    return "%-5s %-8s %-33s %10s %s"
        .formatted(aco.acoId(), "notice", amountOf(amount), moves, why + state);
  }

  private static String amountOf(JsonNode amount) {
    var dollars = Money.parse(amount.path("amount").asText());
    return (dollars.isNegative() ? "owes " : "earns ") + whole(dollars).replace("-", "");
  }

  /** Whole dollars with their sign. */
  private static String signed(Money amount) {
    return (amount.isPositive() ? "+" : "") + whole(amount);
  }

  private static String whole(Money amount) {
    return String.format(
        Locale.US, "%,d", amount.toDollars(RoundingMode.HALF_UP).amount().longValueExact());
  }
}
