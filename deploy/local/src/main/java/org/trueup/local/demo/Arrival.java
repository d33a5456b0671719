package org.trueup.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.local.lists.ListStory;

/** A list and whose it is. */
record Arrival(AcoStory aco, ListStory list) {

  /** As they come in a year: all first lists, those of the first quarter, and so on. */
  static List<Arrival> inOrder(List<AcoStory> acos) {
    var all = new ArrayList<Arrival>();
    for (var aco : acos) {
      aco.lists().forEach(list -> all.add(new Arrival(aco, list)));
    }
    all.sort(
        Comparator.comparing((Arrival arrival) -> arrival.list().period())
            .thenComparing(arrival -> arrival.list().restated()));
    return all;
  }
}
