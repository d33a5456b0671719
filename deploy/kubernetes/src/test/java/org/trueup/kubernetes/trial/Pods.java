package org.trueup.kubernetes.trial;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pods of a trial, one of each service, which come and go; Prometheus is told which there are.
 */
final class Pods {
  private final Trial trial;
  private final Map<String, Pod> running = new LinkedHashMap<>();
  private Optional<Prometheus> watching = Optional.empty();

  Pods(Trial trial) {
    this.trial = trial;
  }

  void watchedBy(Prometheus prometheus) throws Exception {
    watching = Optional.of(prometheus);
    tellWhichThereAre();
  }

  void start(String service, Map<String, String> variables) throws Exception {
    running.put(service, trial.pod(service, variables));
    tellWhichThereAre();
  }

  void end(String service) throws Exception {
    Objects.requireNonNull(running.remove(service)).close();
    tellWhichThereAre();
  }

  Pod of(String service) {
    return Objects.requireNonNull(running.get(service));
  }

  int number() {
    return running.size();
  }

  /** By the names of the services. */
  Map<String, URI> addresses() {
    var addresses = new LinkedHashMap<String, URI>();
    running.forEach((service, pod) -> addresses.put(service, pod.address()));
    return addresses;
  }

  private void tellWhichThereAre() throws Exception {
    if (watching.isPresent()) {
      watching.get().watch(running.values());
    }
  }
}
