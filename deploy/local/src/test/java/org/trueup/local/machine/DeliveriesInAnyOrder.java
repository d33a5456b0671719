package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.assignment.sample.SampleList;
import org.trueup.local.client.ResultFeed;
import org.trueup.local.client.Services;

/**
 * Seven deliveries to four ACOs of which the same is known: in order; shuffled; each twice and
 * shuffled; in order, and only then the agreement. Roster and settlements must end the same.
 */
final class DeliveriesInAnyOrder {
  /** The seventh delivery is of the next year. */
  private static final List<String> YEARS = List.of("2025", "2026");

  private static final String FIRST = YEARS.getFirst();
  private static final int REDELIVERY = 5;

  /** From 500 people on each of them moves the minimum savings rate. */
  private static final int CROWD = 500;

  private final UpFile up;
  private final AcoOfDeliveries inOrder;
  private final AcoOfDeliveries shuffled;
  private final AcoOfDeliveries twice;
  private final AcoOfDeliveries agreementLast;
  private final List<AcoOfDeliveries> acos;

  /** Once the redelivery comes before its original, and both times several lists govern in turn. */
  private final Random random = new Random(149);

  DeliveriesInAnyOrder(UpFile up, Path folder) throws IOException {
    this.up = up;
    var services = new Services(up);
    var lists = Files.createDirectories(folder.resolve("deliveries"));
    this.acos =
        Stream.of("A7901", "A7902", "A7903", "A7904")
            .map(id -> new AcoOfDeliveries(id, services, lists))
            .toList();
    this.inOrder = acos.get(0);
    this.shuffled = acos.get(1);
    this.twice = acos.get(2);
    this.agreementLast = acos.get(3);
  }

  /** Returns when all settlements have followed. */
  void happen() throws Exception {
    for (var aco : acos) {
      for (var year : YEARS) {
        aco.sendFacts(year);
      }
    }
    try (var feed = ResultFeed.follow(up.bootstrap(), keys())) {
      deliverInOrder(feed);
      shuffled.agree();
      shuffled.deliver(shuffle(sevenFor(shuffled)));
      twice.agree();
      twice.deliver(shuffle(eachTwice(sevenFor(twice))));
      agreementLast.deliver(sevenFor(agreementLast));
      agreementLast.agree();
      for (var aco : acos) {
        for (var year : YEARS) {
          aco.awaitSettlement(feed, year);
        }
      }
    }
  }

  void endTheSame() throws InterruptedException {
    try (var topic = new RosterOnTheTopic(up)) {
      for (var year : YEARS) {
        var settlement = inOrder.settlement(year);
        var roster = topic.people(inOrder.id(), year);
        assertThat(roster).hasSizeGreaterThan(CROWD);
        for (var aco : acos) {
          assertThat(aco.settlement(year)).as(aco.key(year)).isEqualTo(settlement);
          assertThat(topic.people(aco.id(), year)).as(aco.key(year)).isEqualTo(roster);
        }
      }
    }
  }

  /** With another list in force the settlement was another one. */
  private void deliverInOrder(ResultFeed feed) throws IOException, InterruptedException {
    var seven = sevenFor(inOrder);
    inOrder.agree();
    inOrder.deliver(seven.subList(0, REDELIVERY));
    inOrder.awaitSettlement(feed, FIRST);
    var before = inOrder.figures(FIRST);
    inOrder.deliver(seven.subList(REDELIVERY, seven.size()));
    inOrder.awaitSettlement(feed, FIRST);
    var after = inOrder.figures(FIRST);
    assertThat(after.path("payment").asLong()).isPositive();
    for (var figure : List.of("personYears", "minimumSavingsRate", "payment")) {
      assertThat(before.path(figure).isMissingNode()).as(figure).isFalse();
      assertThat(after.path(figure)).as(figure).isNotEqualTo(before.path(figure));
    }
  }

  private static List<SampleList> eachTwice(List<SampleList> lists) {
    return Stream.concat(lists.stream(), lists.stream()).toList();
  }

  private List<SampleList> shuffle(List<SampleList> lists) {
    var shuffledLists = new ArrayList<>(lists);
    Collections.shuffle(shuffledLists, random);
    return shuffledLists;
  }

  private static List<SampleList> sevenFor(AcoOfDeliveries aco) {
    return SampleDeliveries.of(aco.id(), Integer.parseInt(FIRST), CROWD);
  }

  private Set<String> keys() {
    return acos.stream().flatMap(aco -> YEARS.stream().map(aco::key)).collect(Collectors.toSet());
  }
}
