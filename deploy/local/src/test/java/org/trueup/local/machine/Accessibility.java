package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What stands in the way of people who cannot see a page well, by axe-core: WCAG 2.1 A and AA and
 * best practice in light, contrast in dark too.
 */
final class Accessibility {
  private static final String AXE = "/axe.min.js";
  private static final String FOUND =
      ".then(found => found.violations.map(one => one.id + ' ' + one.nodes.slice(0, 3)"
          + ".map(node => node.target + ' ' + (node.any[0]?.message ?? '')).join('; ')).join('\\n'))";

  private static final String ALL =
      "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
          + FOUND;

  private static final String CONTRAST = "axe.run(document, {runOnly: ['color-contrast']})" + FOUND;

  private final String axe;

  Accessibility() throws IOException {
    try (var file = Objects.requireNonNull(Accessibility.class.getResourceAsStream(AXE), AXE)) {
      axe = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void assertNothingIsInTheWay(Chromium.Page page, String name) {
    page.ask(axe + "; ''");
    page.ask("document.documentElement.dataset.theme = 'light'; ''");
    assertThat(page.ask(ALL)).as(name + ", light").isEmpty();
    page.ask("document.documentElement.dataset.theme = 'dark'; ''");
    assertThat(page.ask(CONTRAST)).as(name + ", dark").isEmpty();
    page.ask("document.documentElement.dataset.theme = 'light'; ''");
  }
}
