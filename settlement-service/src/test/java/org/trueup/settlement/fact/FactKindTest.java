package org.trueup.settlement.fact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.settlement.api.FactResource;

/** A kind of fact that is forgotten in one place is found here. */
class FactKindTest {
  /** CMS's notices follow one another, and have a resource of their own. */
  private static final Set<FactKind<?>> OF_THEIR_OWN_RESOURCE = Set.of(FactKind.CMS_DETERMINATION);

  @Test
  void everyInputOfASettlementIsAnEventTheLedgerOrAKind() {
    var inputs =
        Arrays.stream(SettlementInputsUsed.class.getRecordComponents())
            .filter(input -> !AnnouncedEvent.class.isAssignableFrom(input.getType()))
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("advances"));

    assertThat(FactKind.ALL).extracting(FactKind::name).containsExactlyElementsOf(inputs.toList());
  }

  @Test
  void everyKindIsFoundAmongTheInputsUnderItsName() throws ReflectiveOperationException {
    for (var kind : FactKind.ALL) {
      var accessor = SettlementInputsUsed.class.getMethod(kind.name());
      assertThat(accessor.getReturnType()).isEqualTo(kind.type());
    }
  }

  @Test
  void everyKindCanBeSentAndRead() {
    FactKind.ALL.stream()
        .filter(kind -> !OF_THEIR_OWN_RESOURCE.contains(kind))
        .forEach(
            kind -> {
              assertThat(paths(PUT.class)).contains(path(kind));
              assertThat(paths(GET.class)).contains(path(kind));
            });
  }

  /** Rows that are on file are found by it. */
  @Test
  void theCodeOfAKindIsWhatItWasStoredUnder() {
    assertThat(FactKind.ALL)
        .extracting(FactKind::code)
        .containsExactly(
            "QualityResult",
            "ParticipantRevenue",
            "CircumstancesInput",
            "InterimPayment",
            "PrepaidSharedSavings",
            "CmsDetermination");
  }

  private static String path(FactKind<?> kind) {
    return "/" + kind.name().replaceAll("(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }

  private static Stream<String> paths(Class<? extends Annotation> method) {
    return Arrays.stream(FactResource.class.getMethods())
        .filter(resource -> resource.isAnnotationPresent(method))
        .map(resource -> resource.getAnnotation(Path.class).value());
  }
}
