package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionNeedsTest {
  private static final Map<String, String> ENOUGH =
      Map.of(
          "TRUEUP_OIDC_ENABLED", "true",
          "TRUEUP_OIDC_URL", "https://identity.example.org/realms/trueup",
          "TRUEUP_TOKEN_KEY", "of people who do not exist, in any place");

  @Test
  void aServiceInProductionNamesEverythingItLacks() {
    assertThatThrownBy(needs("prod", Map.of("TRUEUP_TOKEN_KEY", " "))::refuseToStartWithout)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TRUEUP_OIDC_ENABLED=true, TRUEUP_OIDC_URL, TRUEUP_TOKEN_KEY");
  }

  @Test
  void callersWhoDoNotSignInAreNotForProduction() {
    var settings = new HashMap<>(ENOUGH);
    settings.put("TRUEUP_OIDC_ENABLED", "false");

    assertThatThrownBy(needs("prod", settings)::refuseToStartWithout)
        .hasMessageContaining("needs TRUEUP_OIDC_ENABLED=true,");
  }

  @Test
  void itStartsWithWhatItNeedsAndOnOneMachineWithNothing() {
    assertThatCode(needs("prod", ENOUGH)::refuseToStartWithout).doesNotThrowAnyException();
    assertThatCode(needs("local", Map.of())::refuseToStartWithout).doesNotThrowAnyException();
  }

  private static ProductionNeeds needs(String profile, Map<String, String> settings) {
    return new ProductionNeeds(
        List.of(profile),
        List.of("TRUEUP_OIDC_URL", "TRUEUP_TOKEN_KEY"),
        name -> Optional.ofNullable(settings.get(name)));
  }
}
