package org.trueup.rest.trace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracesTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String FROM_A_CALLER = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final String TOPIC = "trueup.assignment-determined.v1";

  @AfterEach
  void forget() {
    Traces.collectedBy(null);
    MDC.clear();
  }

  @Test
  void whatFollowsFromARequestIsInItsTraceFromServiceToService() {
    var collected = CollectedSpans.start();
    var asked = Traces.asked("POST", FROM_A_CALLER).orElseThrow();
    var announced = Traces.here();
    Traces.answered(asked, "POST", "/deliveries", 200);
    Traces.sent(TOPIC, announced.orElseThrow(), Instant.now());
    MDC.clear(); // another service takes it in
    var following = new ArrayList<Optional<String>>();
    Traces.handling(TOPIC, announced, () -> following.add(Traces.here()));

    assertThat(collected.spans())
        .extracting(SpanData::getName)
        .containsExactly("POST /deliveries", "send " + TOPIC, "take " + TOPIC);
    assertThat(collected.spans()).allMatch(span -> span.getTraceId().equals(TRACE));
    assertThat(following.getFirst()).hasValueSatisfying(here -> assertThat(here).contains(TRACE));
    assertThat(Traces.here()).as("after the event").isEmpty();
  }

  @Test
  void aSpanHasNoIdentifierNoAddressAndNoMessage() {
    var collected = CollectedSpans.start();
    var asked = Traces.asked("GET", null).orElseThrow();
    Traces.answered(asked, "GET", "/acos/{acoId}", 500);
    Runnable failing =
        () -> {
          throw new IllegalStateException("of A9004 and 1S00A00AA00");
        };
    assertThatThrownBy(() -> Traces.handling(TOPIC, Optional.empty(), failing)).isNotNull();

    assertThat(collected.spans())
        .allMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
        .allMatch(span -> span.getStatus().getDescription().isEmpty() && span.getEvents().isEmpty())
        .flatExtracting(span -> span.getAttributes().asMap().values())
        .containsExactlyInAnyOrder(
            "GET", "/acos/{acoId}", 500L, IllegalStateException.class.getName());
  }

  @Test
  void whatIsNoPlaceInATraceBeginsOne() {
    var collected = CollectedSpans.start();
    for (var sent : List.of("", "A9004", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")) {
      Traces.asked("GET", sent).orElseThrow().end();
    }

    assertThat(collected.spans())
        .hasSize(3)
        .allMatch(span -> !span.getParentSpanContext().isValid());
  }

  @Test
  void withoutACollectorThereIsNothing() {
    var following = new ArrayList<Optional<String>>();
    assertThat(Traces.asked("POST", FROM_A_CALLER)).isEmpty();
    Traces.sent(TOPIC, FROM_A_CALLER, Instant.now());
    Traces.handling(TOPIC, Optional.of(FROM_A_CALLER), () -> following.add(Traces.here()));

    assertThat(following).containsExactly(Optional.empty());
  }

  /** So that it is not loaded where nothing is collected. */
  @Test
  void whatSendsSpansIsKnownToOneClass() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(TraceExport.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.opentelemetry.sdk..", "io.opentelemetry.exporter..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.trueup.rest"));
  }
}
