package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;
import org.trueup.embedded.InfrastructureResource;

/** Four inputs of an ACO-year in each of their twenty-four orders, an ACO for each order. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OrderOfArrivalIT {
  @Inject DataSource database;

  private enum Input {
    AGREEMENT,
    ASSIGNMENT,
    BENCHMARK,
    EXPENDITURES
  }

  @Test
  void doesNotMatterForTheResult() {
    var orders = acosByOrder();

    arriveStepByStep(orders);

    var fingerprints = orders.keySet().stream().map(OrderOfArrivalIT::contentOf).distinct();
    assertThat(orders).hasSize(24);
    assertThat(fingerprints).hasSize(1);
    assertThat(Requests.benchmark(orders.keySet().iterator().next()))
        .returns(Stage.RECONCILED, event -> event.head().stage());
  }

  @Test
  void doesNotMatterForWhatIsAnnouncedLast() {
    var of = Samples.newAco("2018");

    try (var upstream = new Upstream(database);
        var downstream = new Downstream()) {
      List.of(Input.EXPENDITURES, Input.ASSIGNMENT, Input.AGREEMENT, Input.BENCHMARK)
          .forEach(input -> arrive(upstream, of, input));

      assertThat(downstream.eventsUpTo(of, 2).getLast()).isEqualTo(Requests.benchmark(of));
    }
  }

  private void arriveStepByStep(Map<AcoYear, List<Input>> orders) {
    try (var upstream = new Upstream(database)) {
      for (int step = 0; step < Input.values().length; step++) {
        for (var entry : orders.entrySet()) {
          arrive(upstream, entry.getKey(), entry.getValue().get(step));
        }
      }
    }
  }

  private static void arrive(Upstream upstream, AcoYear of, Input input) {
    switch (input) {
      case AGREEMENT -> upstream.deliver(Samples.agreement(of.aco(), 1));
      case ASSIGNMENT -> upstream.deliver(Samples.assignment(of, 1, "7210.5"));
      case BENCHMARK ->
          Requests.putBenchmark(of, "FINAL", "{\"perCapita\":\"10123.45\"}").then().statusCode(201);
      case EXPENDITURES ->
          Requests.putExpenditures(of, "FINAL", "{\"perCapita\":\"9876.5\"}")
              .then()
              .statusCode(201);
    }
  }

  /** The fingerprint of the result, as if all were about one ACO. */
  private static String contentOf(AcoYear of) {
    BenchmarkDetermined event = Requests.benchmark(of);
    var tree = (ObjectNode) Json.tree(event);
    return Fingerprint.of(tree.put("acoId", "A0000"));
  }

  private static Map<AcoYear, List<Input>> acosByOrder() {
    var orders = new TreeMap<AcoYear, List<Input>>();
    for (var order : permutations(List.of(Input.values()))) {
      orders.put(Samples.newAco("2018"), order);
    }
    return orders;
  }

  private static List<List<Input>> permutations(List<Input> inputs) {
    if (inputs.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Input>>();
    for (var first : inputs) {
      var rest = inputs.stream().filter(input -> input != first).toList();
      for (var tail : permutations(rest)) {
        var order = new ArrayList<>(List.of(first));
        order.addAll(tail);
        all.add(order);
      }
    }
    return all;
  }
}
