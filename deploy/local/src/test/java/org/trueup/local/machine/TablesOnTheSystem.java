package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trueup.contracts.json.Json;

/**
 * Every table that the services describe, on a system that has the demonstration in it: its CSV and
 * its Excel workbook are read back and hold what JSON says, cell by cell, for each ACO.
 */
final class TablesOnTheSystem {
  private static final Map<String, String> PARAMETERS =
      Map.of("py", "2018", "year", "2018", "start", "2018-01-01");

  private static final Map<String, String> QUESTIONS =
      Map.ofEntries(
          Map.entry("limit", "20"),
          Map.entry("performanceYear", "2018"),
          Map.entry("agreementStart", "2018-01-01"),
          Map.entry("track", "TRACK_2"),
          Map.entry("benchmark", "100000000"),
          Map.entry("expenditures", "98000000"),
          Map.entry("assignedBeneficiaries", "9000"),
          Map.entry("quality", "0.9"),
          Map.entry("tracks", "1,2"),
          Map.entry("from", "2017"),
          Map.entry("to", "2018"));

  private static final List<String> ACOS =
      Stream.iterate(9001, aco -> aco <= 9009, aco -> aco + 1).map(aco -> "A" + aco).toList();

  private final UpFile up;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Integer> rowsSeen = new TreeMap<>();

  TablesOnTheSystem(UpFile up) {
    this.up = up;
  }

  void assertExportsEqualAnswers() throws Exception {
    for (var service : Service.values()) {
      var document = Json.read(get(service, "/q/openapi?format=json").body(), JsonNode.class);
      var tables = new TablesOfADocument(document);
      for (var path : document.path("paths").properties()) {
        var operation = path.getValue().path("get");
        assertThat(tables.missing(path.getKey(), operation)).as(path.getKey()).isEmpty();
        if (TablesOfADocument.isTable(operation)) {
          assertExports(service, path.getKey(), path.getValue());
        }
      }
    }
    assertThat(rowsSeen).as(rowsSeen.toString()).hasSizeGreaterThan(35);
    assertThat(rowsSeen.values().stream().filter(rows -> rows > 0).count())
        .as(rowsSeen.toString())
        .isGreaterThan(20);
  }

  private void assertExports(Service service, String path, JsonNode described) throws Exception {
    rowsSeen.putIfAbsent(path, 0);
    var addresses = new TreeSet<String>();
    ACOS.forEach(aco -> addresses.add(filled(path, aco)));
    for (var address : addresses) {
      var query = query(described.path("get"), path);
      var json = get(service, address + query);
      assertThat(json.statusCode()).as(address + query).isIn(200, 404, 409, 422);
      if (json.statusCode() == 200) {
        var rows = TableReadBack.ofJson(Json.read(json.body(), JsonNode.class), path);
        var csv = get(service, address + ".csv" + query).body();
        assertThat(new String(csv, StandardCharsets.UTF_8)).as(address + ".csv").isNotBlank();
        assertThat(TableReadBack.ofCsv(csv))
            .as(address + ".csv")
            .isEqualTo(TableReadBack.safeForSpreadsheets(rows));
        assertExcel(
            address, rows, TableReadBack.ofExcel(get(service, address + ".xlsx" + query).body()));
        rowsSeen.merge(path, rows.size(), Integer::sum);
      }
    }
  }

  private static String filled(String path, String aco) {
    var filled = path.replace("{acoId}", aco);
    for (var parameter : PARAMETERS.entrySet()) {
      filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return filled
        .replace("{benchmarkYear}", "BY1")
        .replace("{report}", "Q1")
        .replace("{time}", "Q1")
        .replace("{name}", "2026-Q4")
        .replace("{id}", "none")
        .replace("{number}", "1002");
  }

  /** What a table cannot be asked for without. */
  private static String query(JsonNode operation, String path) {
    var asked = new ArrayList<String>();
    for (var parameter : operation.path("parameters")) {
      var name = parameter.path("name").asText();
      var isRate =
          path.equals("/outcomes") || path.equals("/sharing-rates") || path.endsWith("/bridge");
      if (parameter.path("in").asText().equals("query")
          && QUESTIONS.containsKey(name)
          && !(isRate && Set.of("from", "to").contains(name))
          && !path.endsWith("/scenarios")
          && !path.endsWith("/settlement/outcomes")) {
        asked.add(name + "=" + QUESTIONS.get(name));
      }
    }
    if (path.equals("/audit-log")) {
      // Each question is an entry, and the latest come first.
      asked.add("cursor=5");
    }
    return asked.isEmpty() ? "" : "?" + String.join("&", asked);
  }

  private static void assertExcel(
      String address, List<Map<String, String>> rows, TableReadBack read) {
    assertThat(read.rows()).as(address + ".xlsx").isEqualTo(rows);
    var amounts = Set.of("payment", "savingsRate", "totalBenchmark", "amount", "sharingRate");
    for (var row : rows) {
      for (var column : amounts) {
        if (!row.getOrDefault(column, "").isEmpty()) {
          assertThat(read.numbers()).as(address).contains(column);
        }
      }
    }
  }

  private record Answer(int statusCode, byte[] body) {}

  private Answer get(Service service, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(up.urls().get(service) + path))
            .header("Authorization", LocalToken.of(up).header())
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.body());
  }
}
