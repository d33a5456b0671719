package org.trueup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.event.Topic;
import org.trueup.examples.FrozenExample;

class ConformanceTest {
  private static final Conformance READERS = Conformance.ofReaders();
  private static final WireRecord OWED =
      FrozenExample.of(Topic.SETTLEMENT_DETERMINED).stream()
          .filter(example -> example.name().equals("owed"))
          .findFirst()
          .orElseThrow()
          .record();

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3",
    "ce_id,          settlement/A7602/2018/5",
    "ce_id,          ''",
    "ce_source,      settlement-service",
    "ce_type,        trueup.benchmark-determined.v1",
    "ce_time,        2019-08-01",
    "ce_time,        2019-08-01T10:00:00Z",
    "ce_subject,     A7602/2019",
    "ce_dataschema,  https://example.org/settlement",
    "ce_causationid, benchmark/A7602/2018/9",
    "content-type,   application/cloudevents+json"
  })
  void findsTheWrongHeader(String name, String text) {
    var headers = new HashMap<>(OWED.headers());
    headers.put(name, text);

    assertThat(faults(OWED.key(), headers)).isNotEmpty().allMatch(f -> f.contains(name));
  }

  @Test
  void findsEachHeaderThatIsMissing() {
    assertThat(OWED.headers())
        .hasSize(9)
        .allSatisfy(
            (name, text) -> {
              var headers = new HashMap<>(OWED.headers());
              headers.remove(name);
              assertThat(faults(OWED.key(), headers)).anyMatch(f -> f.contains(name));
            });
  }

  @Test
  void findsTheKeyOfAnotherAco() {
    assertThat(faults("A7601/2018", OWED.headers()))
        .anyMatch(fault -> fault.contains("does not begin with the acoId"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"payment\"  | \"paid\"      | payment",
        "\"OWED\"     | \"UNDECIDED\" | /outcome",
        "\"RECONCILED\" | 7           | /stage",
        "2018         | 18            | erformanceYear",
      })
  void namesThePlaceInTheValue(String from, String to, String place) {
    var value = String.valueOf(OWED.value()).replaceFirst(from, to);

    assertThat(READERS.faultsOf(Topic.SETTLEMENT_DETERMINED, value))
        .isNotEmpty()
        .anyMatch(fault -> fault.contains(place));
  }

  @Test
  void saysThatAValueIsNoJson() {
    assertThat(READERS.faultsOf(Topic.AGREEMENT_SIGNED, "{\"acoId\":"))
        .singleElement()
        .asString()
        .startsWith("the value is not JSON");
  }

  private static List<String> faults(String key, java.util.Map<String, String> headers) {
    return READERS.faultsOf(new WireRecord(OWED.topic(), key, headers, OWED.value()));
  }
}
