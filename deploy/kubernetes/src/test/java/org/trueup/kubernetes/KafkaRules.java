package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.event.KafkaAccess;
import org.trueup.contracts.event.Topic;

/** What an overlay says of topics, users and groups is what the catalog of topics says. */
record KafkaRules(Manifests all) {

  List<String> faults() {
    return Stream.concat(scaling().stream(), users().stream()).toList();
  }

  private List<String> scaling() {
    var faults = new ArrayList<String>();
    all.of(Manifests.Kind.ScaledObject).forEach(scaled -> scaling(scaled, faults));
    return faults;
  }

  private void scaling(JsonNode scaled, List<String> faults) {
    var target = scaled.at("/spec/scaleTargetRef/name").asText();
    var deployment = all.find(Manifests.Kind.Deployment, target);
    if (deployment.isEmpty() || deployment.get().path("spec").has("replicas")) {
      faults.add(
          Manifests.title(scaled) + ": no Deployment " + target + " that leaves it the number");
    }
    if (scaled.at("/spec/maxReplicaCount").asInt() > Topic.PARTITIONS
        || scaled.at("/spec/maxReplicaCount").asInt()
            < scaled.at("/spec/minReplicaCount").asInt()) {
      faults.add(Manifests.title(scaled) + ": more pods than partitions, or fewer than the least");
    }
    var access = KafkaAccess.of(target.replace("-service", ""));
    for (var trigger : scaled.at("/spec/triggers")) {
      var topic = trigger.at("/metadata/topic").asText();
      var group = trigger.at("/metadata/consumerGroup").asText();
      if (!access.groups().contains(group)
          || !topic.equals("trueup." + group.replaceFirst(".*-service\\.", "") + ".v1")) {
        faults.add(Manifests.title(scaled) + ": " + group + " does not read " + topic);
      }
    }
  }

  /** A service has the rights of the catalog: none is missing, none is too many. */
  private List<String> users() {
    var made = Manifests.parse(KafkaFiles.users()).of(Manifests.Kind.KafkaUser).toList();
    var faults = new ArrayList<String>();
    for (var user : all.of(Manifests.Kind.KafkaUser).toList()) {
      if (made.stream()
          .filter(one -> Manifests.name(one).equals(Manifests.name(user)))
          .noneMatch(one -> one.path("spec").equals(user.path("spec")))) {
        faults.add(Manifests.title(user) + ": other rights than those of the catalog");
      }
    }
    var topics = Manifests.parse(KafkaFiles.topics()).of(Manifests.Kind.KafkaTopic).toList();
    for (var topic : all.of(Manifests.Kind.KafkaTopic).toList()) {
      if (topics.stream()
          .filter(one -> Manifests.name(one).equals(Manifests.name(topic)))
          .noneMatch(one -> one.path("spec").equals(topic.path("spec")))) {
        faults.add(Manifests.title(topic) + ": another topic than that of the catalog");
      }
    }
    return faults;
  }
}
