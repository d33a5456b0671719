package org.trueup.messaging;

import java.util.Map;
import org.trueup.contracts.event.Topic;

/** Which revisions of other services' results a service has taken in. */
public interface TakenRevisions {

  /** The highest one on file of each thing, by topic and record key. */
  Map<Topic, Map<String, Long>> byTopic();
}
