package org.trueup.local.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;

/**
 * Sends all agreements in one table. The service keeps a table whole or not at all; where it
 * refuses some lines the others are sent again without them.
 */
final class AgreementSigning {

  /** The form of the service's answer. */
  private record Signed(List<Item> items) {
    private record Item(String acoId, String start, long revision) {}
  }

  private final Services services;
  private final Map<String, Long> revisions = new HashMap<>();
  private final Map<String, String> refused = new HashMap<>();

  private AgreementSigning(Services services) {
    this.services = services;
  }

  /**
   * What became of the agreements, by the key of the rows in them.
   *
   * @param revisions the revision of the agreement that covers the row
   * @param refused why there is none
   */
  record Result(Map<String, Long> revisions, Map<String, String> refused) {}

  static Result of(List<AgreementToSign> agreements, Services services)
      throws InterruptedException {
    var signing = new AgreementSigning(services);
    var left = agreements;
    while (!left.isEmpty()) {
      left = signing.send(left);
    }
    return new Result(signing.revisions, signing.refused);
  }

  /** Returns those to be sent again. */
  private List<AgreementToSign> send(List<AgreementToSign> agreements) throws InterruptedException {
    try {
      var answer = services.send(Calls.agreements(agreements));
      keep(agreements, Json.read(answer.body(), Signed.class));
      return List.of();
    } catch (NotTaken notTaken) {
      return withoutRefused(agreements, notTaken);
    }
  }

  private void keep(List<AgreementToSign> agreements, Signed signed) {
    var byKey = new HashMap<String, Long>();
    signed.items().forEach(item -> byKey.put(item.acoId() + "/" + item.start(), item.revision()));
    for (var agreement : agreements) {
      var revision = byKey.get(agreement.acoId() + "/" + agreement.start());
      if (revision != null) {
        agreement.rows().forEach(row -> revisions.put(row.key(), revision));
      }
    }
  }

  private List<AgreementToSign> withoutRefused(
      List<AgreementToSign> agreements, NotTaken notTaken) {
    var left = new ArrayList<AgreementToSign>();
    for (int i = 0; i < agreements.size(); i++) {
      var line = (long) i + 2; // the header is line 1
      var reason = notTaken.byLine().get(line);
      if (reason == null && !notTaken.byLine().isEmpty()) {
        left.add(agreements.get(i));
      } else {
        var why = reason == null ? String.valueOf(notTaken.getMessage()) : reason;
        agreements.get(i).rows().forEach(row -> refused.put(row.key(), why));
      }
    }
    // A fault outside the table that was sent would come again for ever.
    return left.size() == agreements.size() ? refuseAll(left, notTaken) : left;
  }

  private List<AgreementToSign> refuseAll(List<AgreementToSign> agreements, NotTaken notTaken) {
    for (var agreement : agreements) {
      agreement
          .rows()
          .forEach(row -> refused.put(row.key(), String.valueOf(notTaken.getMessage())));
    }
    return List.of();
  }
}
