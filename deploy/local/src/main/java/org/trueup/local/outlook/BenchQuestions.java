package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;

/** Asks the bench of a system that is up. */
public final class BenchQuestions {
  private final Services services;

  public BenchQuestions(Target system) {
    this.services = new Services(system);
  }

  /**
   * The years of an ACO that have a settlement.
   *
   * @throws NotTaken when the ACO is not known
   */
  public List<String> years(AcoId aco) throws InterruptedException {
    var years = new ArrayList<String>();
    var path = "/acos/" + aco + "/settlements";
    for (var item : ask("years of " + aco, path).path("items")) {
      years.add(item.path("performanceYear").asText());
    }
    return years;
  }

  /**
   * What is answered about a year.
   *
   * @param below what follows the year's path, as in {@code projection}
   * @throws NotTaken when it is refused
   */
  public JsonNode ofYear(AcoYear of, String below) throws InterruptedException {
    return ask(below.replaceFirst("\\?.*", "") + " of " + of, path(of, below));
  }

  /** What a year will probably bring to every ACO that the caller may see, page by page. */
  public List<JsonNode> portfolio(PerformanceYear year) throws InterruptedException {
    var pages = new ArrayList<JsonNode>();
    var path = "/projections?performanceYear=" + year;
    for (var next = path; !next.isEmpty(); ) {
      var page = ask("projections of " + year, next);
      pages.add(page);
      var cursor = page.path("nextCursor").asText("");
      next = cursor.isEmpty() ? "" : path + "&cursor=" + Call.escaped(cursor);
    }
    return pages;
  }

  /** How often projections of the caller's ACOs held what CMS determined. */
  public JsonNode calibration() throws InterruptedException {
    return ask("how often projections held", "/projections/calibration");
  }

  /** Every approved close of the caller's ACOs, with what CMS determined later. */
  public JsonNode closesAgainstCms() throws InterruptedException {
    return ask("closes against what CMS determined", "/close-variance/closes");
  }

  /**
   * Sends something of a year.
   *
   * @throws NotTaken when it is refused
   */
  public JsonNode send(AcoYear of, String below, Map<String, Object> body)
      throws InterruptedException {
    var what = below.startsWith("closes") ? "close" : below;
    var call = Call.put(what + " of " + of, Service.SETTLEMENT, path(of, below), body).asPost();
    return Json.read(services.send(call).body(), JsonNode.class);
  }

  /**
   * Sends tables with a question to assignment-service, which keeps nothing of them.
   *
   * @throws NotTaken when they are refused
   */
  public JsonNode ofTables(AcoYear of, String below, SentTables tables)
      throws InterruptedException, FileNotFoundException {
    var what = below.replaceFirst("\\?.*", "") + " of " + of;
    var name = (below.contains("?") ? "&" : "?") + "name=tables.zip";
    var call = Call.upload(what, Service.ASSIGNMENT, path(of, below + name));
    return Json.read(services.send(call, tables.zip()).body(), JsonNode.class);
  }

  private JsonNode ask(String what, String path) throws InterruptedException {
    return Json.read(
        services.send(Call.get(what, Service.SETTLEMENT, path)).body(), JsonNode.class);
  }

  private static String path(AcoYear of, String below) {
    return "/acos/%s/performance-years/%s/%s".formatted(of.aco(), of.year(), below);
  }
}
