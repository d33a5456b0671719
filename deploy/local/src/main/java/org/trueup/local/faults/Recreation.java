package org.trueup.local.faults;

import java.util.Map;
import org.trueup.contracts.event.Topic;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.machine.Service;

/**
 * A topic is lost and created anew, and its writer announces again what is on file of the run's
 * ACOs, one by one, as operators let it.
 */
final class Recreation {
  private final Cluster cluster;
  private final Acos acos;

  Recreation(Cluster cluster, Acos acos) {
    this.cluster = cluster;
    this.acos = acos;
  }

  /**
   * Lets it happen.
   *
   * @return the topic that it was
   */
  Topic happen(long choice) throws InterruptedException {
    var topic = Topic.values()[Math.floorMod(choice, Topic.values().length)];
    cluster.broker().recreate(topic);
    var writer = Service.byShortName(topic.writer()).orElseThrow();
    for (var aco : acos.ids()) {
      announceAgain(writer, aco);
    }
    return topic;
  }

  private void announceAgain(Service writer, String aco) throws InterruptedException {
    var body = Map.of("reason", "the topic was lost", "acoId", aco);
    try {
      new Services(cluster.target())
          .send(Call.put("announcements", writer, "/announcements", body).asPost());
    } catch (NotTaken refused) {
      if (!refused.isNotFound()) { // nothing is on file of the ACO yet
        throw refused;
      }
    }
  }
}
