package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.figures.AcosUsingNationalTable;
import org.trueup.benchmark.figures.NationalTableRecording;
import org.trueup.benchmark.figures.SentTable;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.messaging.Write;

/**
 * Figures that every ACO's benchmark is built from. {@code -Dtrueup.test.acos=480
 * -Dtrueup.test.counties=3200} measures a nation.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class NationalFiguresIT {
  private static final Logger LOG = Logger.getLogger(NationalFiguresIT.class);
  private static final int ACOS = Integer.getInteger("trueup.test.acos", 6);
  private static final int COUNTIES = Integer.getInteger("trueup.test.counties", 50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject DataSource database;
  @Inject NationalTableRecording recording;
  @Inject AcosUsingNationalTable users;

  private final List<AcoYear> years =
      Stream.generate(() -> Samples.newAco("2020")).limit(ACOS).toList();
  private final SentNation nation = new SentNation(COUNTIES);

  /** One story: what is on file stays on file, so that its steps are one test. */
  @Test
  void areFollowedByEveryAco() throws SQLException {
    NationalTables.forget();
    nation.send();
    sendAcos();
    followNewFigures();
    followWhatAKilledReplicaLeft();
    leaveAloneWhoDoesNotLookAtThem();
  }

  private void sendAcos() {
    try (var upstream = new Upstream(database)) {
      years.forEach(of -> upstream.send(Samples.julyStarter(of.aco(), 1)));
      years.forEach(of -> upstream.send(Samples.assignment(of, 1, nation.personYears())));
      years.forEach(of -> upstream.awaitHandled("assignment/" + of + "/1"));
    }
    years.forEach(nation::sendShares);
    var began = Instant.now();
    nation.importOwn(years).then().statusCode(201);
    LOG.infov("{0} ACOs: imported in {1}", ACOS, Duration.between(began, Instant.now()));
  }

  private void followNewFigures() {
    var before = revisions();

    var began = Instant.now();
    nation.sendCounties(2020, "9999").then().statusCode(201);

    LOG.infov("{0} ACOs followed in {1}", ACOS, Duration.between(began, Instant.now()));
    assertThat(revisions()).isEqualTo(oneMore(before));
    try (var downstream = new Downstream()) {
      before.forEach((of, revision) -> downstream.eventsUpTo(of, revision + 1));
    }
  }

  /** Killed after the figures were recorded and before any ACO had followed. */
  private void followWhatAKilledReplicaLeft() {
    var before = revisions();

    var key = InputTableKey.national(InputTable.COUNTY_FACTORS, "2020");
    recording.record(
        new SentTable(key, nation.counties("8888"), Optional.empty()),
        Write.whateverIsOnFile("a replica"));

    Awaitility.await("every noted ACO has followed")
        .atMost(PATIENCE)
        .until(() -> Rows.of(database, "pending_aco") == 0);
    assertThat(revisions()).isEqualTo(oneMore(before));
  }

  /** Agreements of July 2019 look at 2016 to 2018 and 2020 on; who builds no benchmark, at none. */
  private void leaveAloneWhoDoesNotLookAtThem() {
    var withoutBenchmarkYears = Samples.newAco("2020").aco();
    try (var upstream = new Upstream(database)) {
      upstream.deliver(Samples.julyStarter(withoutBenchmarkYears, 1));
    }

    for (var year : List.of(2016, 2018, 2020, 2024)) {
      assertThat(users.of(InputTableKey.nationalFactors(year)))
          .containsAll(years.stream().map(AcoYear::aco).toList())
          .doesNotContain(withoutBenchmarkYears);
    }
    for (var year : List.of(2015, 2019, 2025)) {
      assertThat(users.of(InputTableKey.nationalFactors(year)))
          .doesNotContainAnyElementsOf(years.stream().map(AcoYear::aco).toList());
    }
    assertThat(users.of(InputTableKey.nationalFactors(2020).from(PerformanceYear.of(2021))))
        .containsAll(years.stream().map(AcoYear::aco).toList());
  }

  private Map<AcoYear, Long> revisions() {
    return years.stream()
        .collect(Collectors.toMap(of -> of, of -> Requests.benchmark(of).head().revision()));
  }

  private static Map<AcoYear, Long> oneMore(Map<AcoYear, Long> revisions) {
    return revisions.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() + 1));
  }
}
