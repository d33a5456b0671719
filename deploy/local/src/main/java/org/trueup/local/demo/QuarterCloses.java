package org.trueup.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.Money;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.lists.ListPeriod;
import org.trueup.local.lists.ListStory;
import org.trueup.local.machine.Service;

/**
 * The closes of an ACO whose year is under way: one for each quarter, each approved, and the last
 * one posted.
 */
final class QuarterCloses {
  /** The year that is under way in the story. */
  private static final int YEAR = 2026;

  private static final int QUARTERS = 4;
  private static final int MONTHS = 3;

  private final Services services;

  QuarterCloses(Services services) {
    this.services = services;
  }

  /**
   * Closes the quarters that a list comes in, up to the one before the next list.
   *
   * @return a line for each
   */
  List<String> after(AcoStory aco, ListStory list) throws InterruptedException {
    var lines = new ArrayList<String>();
    if (aco.performanceYear() == YEAR && list.period() != ListPeriod.INITIAL) {
      for (int quarter = list.period().ordinal(); quarter < next(aco, list); quarter++) {
        lines.add(close(aco, quarter));
      }
    }
    return lines;
  }

  private static int next(AcoStory aco, ListStory list) {
    return aco.lists().stream()
        .map(ListStory::period)
        .filter(period -> period.compareTo(list.period()) > 0)
        .mapToInt(ListPeriod::ordinal)
        .min()
        .orElse(QUARTERS + 1);
  }

  private String close(AcoStory aco, int quarter) throws InterruptedException {
    var name = aco.performanceYear() + "-Q" + quarter;
    LocalDate date = YearMonth.of(aco.performanceYear(), Month.of(MONTHS * quarter)).atEndOfMonth();
    var closes = aco.path() + "/closes";
    var body = Map.<String, Object>of("name", name, "date", date.toString());
    var answer = services.send(Call.put("close", Service.SETTLEMENT, closes, body).asPost()).body();
    var booked = Json.read(answer, JsonNode.class).path("amounts").path("asset").asText();
    step("approval", closes + "/" + name);
    if (quarter == QUARTERS) {
      step("posting", closes + "/" + name);
    }
    return "%s close of %s books %s, approved%s"
        .formatted(
            aco.acoId(),
            name,
            Wording.dollars(Money.parse(booked)),
            quarter == QUARTERS ? " and posted" : "");
  }

  private void step(String step, String close) throws InterruptedException {
    services.send(
        Call.put(step + " of a close", Service.SETTLEMENT, close + "/" + step, Map.of()).asPost());
  }
}
