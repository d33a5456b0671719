package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;

/** The dashboard without a mouse: what keys reach, and what they do there. */
final class Keyboard {
  /** From the top of an ACO's year to the first bar, by way of the link that skips the frame. */
  private static final int MOST_STOPS = 15;

  private static final String FOCUSED = "document.activeElement";

  /** A page that is drawn once more begins at its top again. */
  private static final String STANDS_STILL =
      "new Promise(done => { const bar = document.querySelector('button.step');"
          + " setTimeout(() => done(Boolean(bar?.isConnected)), 400); })";

  private final Chromium.Page page;

  Keyboard(Chromium.Page page) {
    this.page = page;
  }

  /** Tab goes to the bars, Enter explains one, and what is explained keeps the focus. */
  void assertWalksThroughAYear(String address) throws Exception {
    page.go(address);
    LauncherProcess.awaitUntil("bars that stay", () -> page.ask(STANDS_STILL).equals("true"));
    page.ask("document.activeElement.blur(); ''");
    press("Tab");
    assertThat(page.ask(FOCUSED + ".className")).isEqualTo("skip");
    press("Enter");
    var stops = new ArrayList<String>();
    while (!page.ask("String(" + FOCUSED + ".matches('button.step'))").equals("true")) {
      assertThat(stops).as("stops to the first bar").hasSizeLessThan(MOST_STOPS);
      press("Tab");
      stops.add(page.ask(FOCUSED + ".textContent.trim() || " + FOCUSED + ".className"));
    }
    press("Enter");
    page.await("the explanation", "document.querySelector('.explain .big')");
    page.await("the focus", FOCUSED + ".matches('button.step[aria-pressed=true]')");
    assertThat(page.ask("location.search")).contains("line=");
  }

  /** / searches; Esc leaves the past. */
  void assertHasShortcuts(String portfolio) throws Exception {
    page.go(portfolio);
    page.await("the search", "document.querySelector('input[type=search]')");
    page.ask("document.activeElement.blur(); ''");
    press("/");
    assertThat(page.ask(FOCUSED + ".type")).isEqualTo("search");
    page.go(portfolio + "?asOf=2099-01-01");
    page.await("the bar of the past", "document.querySelector('.banner.asof')");
    press("Escape");
    page.await("the present", "!document.querySelector('.banner.asof')");
  }

  private void press(String key) {
    var text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    var code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          default -> 191;
        };
    page.send(
        "Input.dispatchKeyEvent",
        Map.of(
            "type",
            text.isEmpty() ? "rawKeyDown" : "keyDown",
            "key",
            key,
            "text",
            text,
            "windowsVirtualKeyCode",
            code));
    page.send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }
}
