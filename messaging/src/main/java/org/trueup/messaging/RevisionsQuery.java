package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.contracts.event.Topic;

/**
 * Which revisions are on file here, to be compared with those of other services: an event that was
 * lost on its way is noticed by nobody who waits for it.
 */
@ApplicationScoped
public class RevisionsQuery {
  private final Instance<ReadBack<?>> services;
  private final Instance<TakenRevisions> taken;

  RevisionsQuery(@Any Instance<ReadBack<?>> services, @Any Instance<TakenRevisions> taken) {
    this.services = services;
    this.taken = taken;
  }

  /** All of them, by event and key. */
  @Transactional
  public List<RevisionOnFile> all() {
    var all = new ArrayList<RevisionOnFile>();
    services.forEach(own -> add(own.topic(), own.revisions(), RevisionOnFile.Part.ANNOUNCED, all));
    taken.forEach(
        others ->
            new TreeMap<>(others.byTopic())
                .forEach(
                    (topic, revisions) -> add(topic, revisions, RevisionOnFile.Part.TAKEN, all)));
    return List.copyOf(all);
  }

  private static void add(
      Topic topic,
      Map<String, Long> revisions,
      RevisionOnFile.Part part,
      List<RevisionOnFile> all) {
    new TreeMap<>(revisions)
        .forEach(
            (key, revision) -> all.add(new RevisionOnFile(topic.event(), key, revision, part)));
  }
}
