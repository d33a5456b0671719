package org.trueup.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import org.trueup.local.lists.Courier;
import org.trueup.local.lists.MadeList;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.ServicePause;

/**
 * A list that comes while benchmark-service stands still for a moment: long enough to see on the
 * pages that are open what they show while a newer list is being settled.
 *
 * @param hold for how long
 */
record HeldDelivery(Courier courier, DataFolder system, Duration hold, PrintStream out) {

  /** The revision of the assignment that the list led to. */
  long deliver(AcoStory aco, MadeList list) throws InterruptedException {
    try (var held = ServicePause.of(system, Service.BENCHMARK)) {
      out.printf(
          "%s is stale for a moment: %s stands still, its next list does not%n",
          aco.acoId(), held.service().title());
      out.flush();
      var revision = courier.deliver(list);
      Thread.sleep(hold);
      return revision;
    }
  }
}
