package org.trueup.assignment;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.json.Json;
import org.trueup.embedded.TopicReader;

/** The roster of an ACO and year, as a reader of the topic has it and as the service shows it. */
record RosterTopic(String aco, String year, TopicReader reader) {

  /** Waits until the topic says what the service does; returns the records of the roster. */
  List<ConsumerRecord<String, byte[]>> untilItFollows() {
    var read =
        reader.until(records -> compacted(records).equals(inDatabase()), "the roster of " + key());
    return TopicReader.about(key(), read);
  }

  /** The last value of each key, as compaction leaves them; the keys that ended are gone. */
  Map<String, JsonNode> compacted(List<ConsumerRecord<String, byte[]>> read) {
    var states = new TreeMap<String, JsonNode>();
    for (var record : TopicReader.about(key(), read)) {
      if (record.value() == null) {
        states.remove(record.key());
      } else {
        var event = Json.read(record.value(), BeneficiaryAssignmentChanged.class);
        states.put(record.key(), Json.tree(event));
      }
    }
    return states;
  }

  /** Page by page. */
  Map<String, JsonNode> inDatabase() {
    var states = new TreeMap<String, JsonNode>();
    String cursor = null;
    do {
      var request = given().queryParam("limit", 10);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(Service.year(aco, year) + "/beneficiaries");
      page.then().statusCode(200);
      var read = Json.read(page.asString(), Page.class);
      read.items().forEach(item -> states.put(key(item), Json.tree(item)));
      cursor = read.nextCursor();
    } while (cursor != null);
    return states;
  }

  /** What one determination announced. */
  static List<ConsumerRecord<String, byte[]>> of(
      List<ConsumerRecord<String, byte[]>> read, long revision) {
    return read.stream()
        .filter(record -> TopicReader.id(record).contains("/" + revision + "/"))
        .toList();
  }

  private String key() {
    return aco + "/" + year;
  }

  private static String key(BeneficiaryAssignmentChanged state) {
    return state.acoId() + "/" + state.performanceYear() + "/" + state.token();
  }

  /** A page as the service writes it. */
  record Page(
      long assignmentRevision, List<BeneficiaryAssignmentChanged> items, String nextCursor) {}
}
