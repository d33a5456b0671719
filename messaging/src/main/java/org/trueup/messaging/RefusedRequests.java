package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.trueup.contracts.refusal.WithheldIdentifiers;
import org.trueup.rest.DatabaseState;

/** Requests that failed for the database within the last minute. */
@ApplicationScoped
class RefusedRequests implements Alarm {
  private final DatabaseState database;

  RefusedRequests(DatabaseState database) {
    this.database = database;
  }

  @Override
  public List<String> reasons() {
    return database.refusedOfLate().stream()
        .map(
            refused ->
                "The database refused requests, last at %s: %s."
                    .formatted(
                        refused.when(),
                        WithheldIdentifiers.withhold(String.valueOf(refused.why()))))
        .toList();
  }
}
