package org.trueup.performance.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.machine.Service;
import org.trueup.performance.quarters.Quarter;

/** Sends deliveries as they are on disk. */
public final class Deliveries {
  private final Services services;

  public Deliveries(Services services) {
    this.services = services;
  }

  /**
   * Sends one.
   *
   * @return the revision of assignment that it led to
   */
  public long send(Path zip) throws IOException, InterruptedException {
    var name = zip.getFileName().toString();
    var call = Call.upload("delivery", Service.ASSIGNMENT, "/deliveries?name=" + name);
    var item = Json.read(services.send(call, zip).body(), JsonNode.class).path("items").get(0);
    if (!item.path("outcome").asText().equals("ACCEPTED") || !item.has("assignmentRevision")) {
      throw new IllegalStateException(name + " was not accepted: " + item);
    }
    return item.path("assignmentRevision").asLong();
  }

  /**
   * Sends several, the largest first.
   *
   * @param atOnce how many at the same time
   * @return by the keys of the events, the revisions of assignment that they led to
   */
  public Map<String, Long> send(List<Path> zips, int atOnce) throws InterruptedException {
    var byWeight = Comparator.comparingLong((Path zip) -> zip.toFile().length()).reversed();
    var queue = new ConcurrentLinkedQueue<>(zips.stream().sorted(byWeight).toList());
    var revisions = new ConcurrentHashMap<String, Long>();
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var senders = new ArrayList<Future<?>>();
      for (int i = 0; i < atOnce; i++) {
        senders.add(
            threads.submit(
                () -> {
                  for (var zip = queue.poll(); zip != null; zip = queue.poll()) {
                    revisions.put(key(zip), send(zip));
                  }
                  return null;
                }));
      }
      for (var sender : senders) {
        sender.get();
      }
      return revisions;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a delivery failed", failed.getCause());
    }
  }

  /** Under which a delivery's results are announced. */
  public static String key(Path zip) {
    return zip.getFileName().toString().split("\\.")[1] + "/" + Quarter.YEAR;
  }
}
