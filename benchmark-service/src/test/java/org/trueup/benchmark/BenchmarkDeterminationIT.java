package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.benchmark.Requests.benchmark;
import static org.trueup.benchmark.Requests.putBenchmark;
import static org.trueup.benchmark.Requests.putExpenditures;
import static org.trueup.benchmark.Samples.agreement;
import static org.trueup.benchmark.Samples.assignment;
import static org.trueup.embedded.TopicReader.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class BenchmarkDeterminationIT {
  @Inject DataSource database;
  private Upstream upstream;
  private Downstream downstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream(database);
    downstream = new Downstream();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
    downstream.close();
  }

  @Test
  void announcesWhatItWaitsForUntilAllIsThere() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));

    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}").then().statusCode(201);
    putExpenditures(of, "Q2", "{\"total\":\"69000000\"}").then().statusCode(201);
    upstream.deliver(assignment(of, 1, "7210.5"));

    var events = downstream.eventsUpTo(of, 3);
    assertThat(events)
        .extracting(event -> event.head().stage())
        .containsExactly(Stage.WAITING, Stage.WAITING, Stage.PROJECTED);
    assertThat(events.getFirst().waitingFor())
        .extracting(Missing::what)
        .containsExactly(Missing.What.ASSIGNMENT, Missing.What.EXPENDITURES);
    assertThat(events.getFirst().waitingFor().getLast().where())
        .isEqualTo(
            "benchmark-service: PUT " + Requests.path(of) + "/expenditures/{Q1|Q2|Q3|Q4|FINAL}");
    assertThat(events.getLast().waitingFor()).isEmpty();
  }

  @Test
  void carriesTheTermsOfTheAgreementAndTheFactsOfTheAssignment() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    upstream.deliver(assignment(of, 4, "7210.5"));
    putExpenditures(of, "FINAL", "{\"total\":\"69000000\",\"paidThrough\":\"2019-03-31\"}");

    putBenchmark(of, "FINAL", "{\"totalBenchmark\":\"71000000.25\"}");

    var event = downstream.eventsUpTo(of, 3).getLast();
    assertThat(event).isEqualTo(benchmark(of));
    assertThat(event.head().stage()).isEqualTo(Stage.RECONCILED);
    assertThat(event.head().acoName()).isEqualTo("Marsh Hollow");
    assertThat(event.head().track()).isEqualTo(Track.TRACK_1);
    assertThat(event.head().agreement().yearOfAgreement()).isEqualTo(2);
    assertThat(event.head().supersedes()).isEqualTo(2);
    assertThat(event.head().softwareVersion()).matches("\\d+\\.\\d+.*");
    assertThat(event.head().rulesFingerprint()).hasSize(64);
    assertThat(event.head().cause()).isEqualTo(sentByHand("reported benchmark FINAL"));
    assertThat(event.assignmentRevision()).isEqualTo(4);
    assertThat(event.assignment().assignedBeneficiaries()).isEqualTo(7460);
    assertThat(event.source()).isEqualTo(BenchmarkDetermined.Source.REPORTED);
    assertThat(event.delivery()).isEqualTo(BenchmarkDetermined.Delivery.FINAL);
    assertThat(event.totalBenchmark()).isEqualTo(Money.parse("71000000.25"));
    assertThat(event.revisions()).isEqualTo(new BenchmarkDetermined.Revisions(1L, 1L));
  }

  @Test
  void writesTheEventAsOthersReadIt() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));

    upstream.deliver(assignment(of, 1, "7210.5"));

    var record = downstream.record(of, 1);
    assertThat(record.key()).isEqualTo(of.toString());
    assertThat(header(record, "ce_id")).isEqualTo("benchmark/" + of + "/1");
    assertThat(header(record, "ce_type")).isEqualTo("trueup.benchmark-determined.v1");
    assertThat(header(record, "ce_causationid")).isEqualTo("assignment/" + of + "/1");
  }

  @Test
  void computesAPerCapitaBenchmarkAnewWithEachAssignment() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    upstream.deliver(assignment(of, 1, "7000"));
    putBenchmark(of, "JUNE", "{\"perCapita\":\"10000.01\"}");
    putExpenditures(of, "Q2", "{\"total\":\"69000000\"}");

    upstream.deliver(assignment(of, 2, "7100.5"));

    var events = downstream.eventsUpTo(of, 4);
    assertThat(events.get(2).totalBenchmark()).isEqualTo(Money.parse("70000070"));
    assertThat(events.get(3).totalBenchmark()).isEqualTo(Money.parse("71005071.005"));
    assertThat(events.get(3).head().cause())
        .isEqualTo(Cause.byEvent(Cause.Kind.ASSIGNMENT_LIST, "assignment/" + of + "/2"));
  }

  @Test
  void announcesATotalAnewWithEachAssignmentThoughItStays() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");
    upstream.deliver(assignment(of, 1, "7210.5"));

    upstream.deliver(assignment(of, 2, "7210.5"));

    var events = downstream.eventsUpTo(of, 3);
    assertThat(events)
        .extracting(BenchmarkDetermined::assignmentRevision)
        .containsExactly(null, 1L, 2L);
    assertThat(events.getLast().totalBenchmark()).isEqualTo(Money.parse("71000000"));
  }

  @Test
  void saysNothingNewForTheSameInputTwice() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}").then().statusCode(201);

    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000.00\"}").then().statusCode(200);
    upstream.send(agreement(of.aco(), 1));
    putExpenditures(of, "Q1", "{\"total\":\"17000000\"}").then().statusCode(201);

    var events = downstream.eventsUpTo(of, 2);
    assertThat(events).hasSize(2);
    assertThat(events.getLast().revisions().reportedBenchmark()).isEqualTo(1);
  }

  @Test
  void takesTheFirstFigureBackAsARevisionOfItsOwn() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"72000000\"}");

    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}").then().statusCode(201);

    assertThat(downstream.eventsUpTo(of, 3))
        .extracting(event -> event.revisions().reportedBenchmark())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void changesNothingForAnOlderAssignmentThatArrivesLate() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    upstream.deliver(assignment(of, 3, "7210.5"));
    var before = benchmark(of);

    upstream.deliver(assignment(of, 2, "9999"));

    assertThat(benchmark(of)).isEqualTo(before);
    assertThat(downstream.eventsUpTo(of, 1)).hasSize(1);
  }

  @Test
  void announcesAnewWhenTheAgreementIsRevised() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");

    upstream.deliver(agreement(of.aco(), 3));
    upstream.deliver(agreement(of.aco(), 2));

    assertThat(downstream.eventsUpTo(of, 2))
        .extracting(event -> event.head().cause())
        .containsExactly(
            sentByHand("reported benchmark JUNE"),
            Cause.byEvent(Cause.Kind.AGREEMENT, "agreement/" + of.aco() + "/2017-01-01/3"));
  }

  @Test
  void countsEveryRevisionOnceWhenManySendAtTheSameTime() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));

    var revisions =
        IntStream.rangeClosed(1, 12)
            .parallel()
            .mapToObj(i -> putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"" + i + "\"}"))
            .map(answer -> answer.jsonPath().getLong("revision"))
            .toList();

    assertThat(revisions)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
    assertThat(downstream.eventsUpTo(of, 12))
        .extracting(event -> event.revisions().reportedBenchmark())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void keepsFactsThatArriveBeforeTheirAgreement() {
    var of = Samples.newAco("2018");
    var answer = putBenchmark(of, "FINAL", "{\"totalBenchmark\":\"71000000\"}");
    assertThat(answer.jsonPath().getList("missing")).containsExactly("AGREEMENT");
    upstream.deliver(assignment(of, 1, "7210.5"));
    putExpenditures(of, "FINAL", "{\"total\":\"69000000\"}");
    Requests.get(of, "/benchmark").then().statusCode(404);

    upstream.deliver(agreement(of.aco(), 1));

    var events = downstream.eventsUpTo(of, 1);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().head().stage()).isEqualTo(Stage.RECONCILED);
    assertThat(events.getFirst().head().cause())
        .isEqualTo(Cause.byEvent(Cause.Kind.AGREEMENT, "agreement/" + of.aco() + "/2017-01-01/1"));
  }

  @Test
  void usesTheLatestDeliveryWhateverArrivesLast() {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    upstream.deliver(assignment(of, 1, "7210.5"));
    putExpenditures(of, "FINAL", "{\"total\":\"69000000\"}");
    putExpenditures(of, "Q3", "{\"total\":\"1\"}");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");

    var answer = putBenchmark(of, "PRELIMINARY", "{\"totalBenchmark\":\"1\"}");

    answer.then().statusCode(201).header("Trueup-Revision", "2");
    var benchmark = benchmark(of);
    assertThat(benchmark.head().revision()).isEqualTo(3);
    assertThat(benchmark.totalBenchmark()).isEqualTo(Money.parse("71000000"));
    assertThat(benchmark.expenditures().total()).isEqualTo(Money.parse("69000000"));
    assertThat(benchmark.sourceReason())
        .isEqualTo("CMS's delivery of June is the latest benchmark on file");
  }

  @Test
  void countsHalfOfPerCapitaFiguresInTheSecondHalfOf2019AndSaysThatTheRuleIsUnverified() {
    var of = Samples.newAco("2019A");
    upstream.deliver(agreement(of.aco(), 1));
    upstream.deliver(assignment(of, 1, "7210.5"));
    putBenchmark(of, "FINAL", "{\"perCapita\":\"10000\"}");

    putExpenditures(of, "FINAL", "{\"total\":\"35000000\"}");

    var benchmark = benchmark(of);
    assertThat(benchmark.totalBenchmark()).isEqualTo(Money.parse("36052500"));
    assertThat(benchmark.expenditures().total()).isEqualTo(Money.parse("35000000"));
    assertThat(benchmark.head().provisionalRules()).containsExactly("performance-years.yaml");
  }

  @Test
  void laysAPoisonousEventAsideAndTakesTheNext() throws Exception {
    var of = Samples.newAco("2018");
    upstream.deliver(agreement(of.aco(), 1));
    var topic = Topic.ASSIGNMENT_DETERMINED;
    var parts = "{\"acoId\":\"" + of.aco() + "\"}";
    upstream.send(topic, of.toString(), "assignment/" + of + "/1", parts);
    upstream.send(topic, of.toString(), "assignment/" + of + "/2", "no JSON at all");

    upstream.deliver(assignment(of, 3, "7210.5"));

    upstream.awaitDeadLetter("assignment/" + of + "/1");
    upstream.awaitDeadLetter("assignment/" + of + "/2");
    assertThat(upstream.reasonOfDeadLetter("assignment/" + of + "/1"))
        .contains("performanceYear is missing")
        .contains("personYears is missing");
    assertThat(downstream.eventsUpTo(of, 1).getFirst().assignmentRevision()).isEqualTo(3);
  }

  /** Who sent it, in the profile of tests, and what. */
  private static Cause sentByHand(String what) {
    return new Cause(Cause.Kind.BENCHMARK_INPUT, null, null, "local", what);
  }
}
