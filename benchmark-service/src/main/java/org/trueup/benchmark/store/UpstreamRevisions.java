package org.trueup.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.TakenRevisions;

/** Which revisions of assignment-service's results are on file here. */
@ApplicationScoped
class UpstreamRevisions implements TakenRevisions {
  private final Agreements agreements;
  private final Assignments assignments;

  UpstreamRevisions(Agreements agreements, Assignments assignments) {
    this.agreements = agreements;
    this.assignments = assignments;
  }

  @Override
  public Map<Topic, Map<String, Long>> byTopic() {
    return Map.of(
        Topic.AGREEMENT_SIGNED, agreements.revisions(),
        Topic.ASSIGNMENT_DETERMINED, assignments.revisions());
  }
}
