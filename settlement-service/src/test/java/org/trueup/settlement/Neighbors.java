package org.trueup.settlement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.trueup.contracts.event.AgreementReference;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkSources;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.signature.RecordSignature;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.TopicReader;
import org.trueup.examples.FrozenExample;

/** The other services and a downstream consumer, as this service meets them: on the topics. */
final class Neighbors {
  private final String bootstrap =
      ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", bootstrap),
          new StringSerializer(),
          new ByteArraySerializer());

  void sign(String aco, String start, String year, Track track) {
    sign(agreement(aco, start, year, track, 1));
  }

  void sign(AgreementSigned agreement) {
    send(Topic.AGREEMENT_SIGNED, agreement.key(), agreement.id(), Json.write(agreement));
  }

  static AgreementSigned agreement(
      String aco, String start, String year, Track track, long revision) {
    var performanceYear = PerformanceYear.parse(year);
    return new AgreementSigned(
        new AcoId(aco),
        "Test ACO " + aco,
        AgreementStart.parse(start),
        LocalDate.parse(start).plusYears(3).minusDays(1),
        RuleSet.R2015,
        1,
        AgreementSigned.Status.ACTIVE,
        new TreeMap<>(Map.of(performanceYear, track)),
        new TreeMap<>(Map.of(performanceYear, AssignmentMethodology.RETROSPECTIVE)),
        new AgreementSigned.Elections(MinimumRateElection.SLIDING),
        new TreeMap<PerformanceYear, LossLimitStructure>(),
        null,
        null,
        new TreeMap<>(Map.of(performanceYear, 1)),
        null,
        revision,
        null,
        Instant.parse("2019-01-01T00:00:00Z"),
        Cause.of(Cause.Kind.AGREEMENT),
        "f",
        "test");
  }

  void announceBenchmark(
      String aco, String year, long revision, int people, String benchmark, String expenditures) {
    var event = benchmark(aco, year, revision, people, benchmark, expenditures);
    send(Topic.BENCHMARK_DETERMINED, event.head().key(), event.id(), Json.write(event));
  }

  /** The same benchmark as another, by a rule that nobody read in a text. */
  void announceProvisional(BenchmarkDetermined event, String reservation) {
    var json =
        Json.write(event)
            .replace("\"provisionalRules\":[]", "\"provisionalRules\":[\"" + reservation + "\"]");
    send(Topic.BENCHMARK_DETERMINED, event.head().key(), event.id(), json);
  }

  /** A report of 2018 up to its third quarter: nothing of it is final. */
  void announceThirdQuarter(String aco, long revision, String expenditures) {
    var event = benchmark(aco, "2018", revision, 12_000, "144000000", expenditures);
    var json =
        Json.write(event)
            .replace("\"RECONCILED\"", "\"PROJECTED\"")
            .replace("\"period\":\"FINAL\"", "\"period\":\"Q3\"")
            .replace("\"FINAL_WITH_RUN_OUT\"", "\"YEAR_TO_DATE\"");
    send(Topic.BENCHMARK_DETERMINED, event.head().key(), event.id(), json);
  }

  /** A benchmark that was computed on the three-way blend, with the one of the two-way blend. */
  void announceComputed(
      String aco, String year, int people, String threeWay, String twoWay, String expenditures) {
    var reported = benchmark(aco, year, 1, people, threeWay, expenditures);
    var computed =
        new BenchmarkDetermined(
            reported.head(),
            List.of(),
            reported.assignmentRevision(),
            reported.assignment(),
            BenchmarkDetermined.Source.COMPUTED,
            "computed from its sources",
            null,
            null,
            reported.totalBenchmark(),
            null,
            reported.expenditures(),
            reported.revisions(),
            List.of(),
            new BenchmarkSources(computed(Money.parse(threeWay), Money.parse(twoWay)), null));
    send(Topic.BENCHMARK_DETERMINED, computed.head().key(), computed.id(), Json.write(computed));
  }

  private static BenchmarkSources.Computed computed(Money total, Money twoWay) {
    var dollars = ByEnrollmentType.of(type -> Money.ofDollars(10_000));
    var factors = ByEnrollmentType.of(type -> Factor.ONE);
    return new BenchmarkSources.Computed(
        Money.ofDollars(10_000),
        total,
        new BenchmarkSources.Historical(Money.ofDollars(10_000), dollars, "NONE", dollars),
        new BenchmarkSources.RiskRatio(factors, null, factors),
        new BenchmarkSources.Update(factors, null, null, factors, null, factors),
        dollars,
        twoWay);
  }

  static BenchmarkDetermined benchmark(
      String aco, String year, long revision, int people, String benchmark, String expenditures) {
    var head =
        new EventHead(
            new AcoId(aco),
            "Test ACO " + aco,
            PerformanceYear.parse(year),
            new AgreementReference(AgreementStart.parse("2018-01-01"), RuleSet.R2015, 1, 1),
            Track.TRACK_1,
            AssignmentMethodology.RETROSPECTIVE,
            revision,
            null,
            Instant.parse("2019-08-01T00:00:00Z"),
            Stage.RECONCILED,
            Cause.of(Cause.Kind.BENCHMARK_INPUT),
            List.of(),
            null,
            "f",
            "test");
    return new BenchmarkDetermined(
        head,
        List.of(),
        revision,
        new AssignmentFacts(
            AssignmentFacts.Source.REPORTED,
            people,
            PersonYears.parseYears(String.valueOf(people)),
            null),
        BenchmarkDetermined.Source.REPORTED,
        "final delivery",
        BenchmarkDetermined.Delivery.FINAL,
        null,
        Money.parse(benchmark),
        null,
        new ExpenditureFacts(
            ExpenditureFacts.Period.FINAL,
            ExpenditureFacts.Basis.FINAL_WITH_RUN_OUT,
            Money.parse(expenditures),
            null,
            null),
        new BenchmarkDetermined.Revisions(revision, revision),
        List.of(),
        BenchmarkSources.NONE);
  }

  void send(Topic topic, String key, String id, String json) {
    var record = new ProducerRecord<>(topic.topicName(), key, json.getBytes());
    record.headers().add("ce_id", id.getBytes());
    record.headers().add("ce_type", topic.topicName().getBytes());
    record.headers().add("ce_subject", key.getBytes());
    record.headers().add("ce_specversion", "1.0".getBytes());
    record.headers().add("content-type", "application/json".getBytes());
    Signing.sign(record);
    producer.send(record);
    producer.flush();
  }

  /** Another record than one that the service announced, with what else stands on that one. */
  void forge(ConsumerRecord<String, byte[]> original, String id, String json) {
    var record =
        new ProducerRecord<>(
            original.topic(),
            original.partition(),
            original.key(),
            json.getBytes(StandardCharsets.UTF_8),
            new RecordHeaders(original.headers().toArray()));
    record.headers().remove(RecordSignature.HEADER).remove("ce_id");
    record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    Signing.sign(record);
    producer.send(record);
    producer.flush();
  }

  /** As it once went out, headers and all. */
  void send(FrozenExample example) {
    var frozen = example.record();
    var value = String.valueOf(frozen.value()).getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(frozen.topic(), frozen.key(), value);
    frozen
        .headers()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    Signing.sign(record);
    producer.send(record);
  }

  SettlementDetermined awaitSettlement(String key, Predicate<SettlementDetermined> wanted) {
    try (var reader = TopicReader.of(Topic.SETTLEMENT_DETERMINED)) {
      var found =
          reader.until(
              records -> settlements(key, records).stream().anyMatch(wanted),
              "such a settlement of " + key);
      return settlements(key, found).stream().filter(wanted).findFirst().orElseThrow();
    }
  }

  /** Every settlement event of the key that is on the topic now. */
  List<SettlementDetermined> settlements(String key) {
    try (var reader = TopicReader.of(Topic.SETTLEMENT_DETERMINED)) {
      return settlements(key, reader.records());
    }
  }

  private static List<SettlementDetermined> settlements(
      String key, List<ConsumerRecord<String, byte[]>> records) {
    return TopicReader.events(SettlementDetermined.class, TopicReader.about(key, records));
  }
}
