package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;

/**
 * The dashboard in a browser, on a system that has the demonstration in it: what each page shows,
 * and that a fact that arrives changes a page that is open. {@code -Dtrueup.write-screenshots=true}
 * takes the pictures of the documents anew.
 */
final class PagesOnTheSystem {
  private static final Path PICTURES = Path.of("../../docs/dashboard");
  private static final String MARSH_HOLLOW = "/acos/A9004/years/2018";

  /** A name, an address, what must stand there, and how high the picture is. */
  private record View(String name, String address, List<String> shows, int height) {}

  private static final List<View> VIEWS =
      List.of(
          new View(
              "portfolio",
              "/years/2018",
              List.of("$1,769,780", "Look here first", "A9004 Marsh Hollow", "Past the minimum"),
              1100),
          new View(
              "aco-year",
              MARSH_HOLLOW,
              List.of(
                  "Owes",
                  "From the first dollar",
                  "Shared losses, 46.0%",
                  "ESRD +24.0 py",
                  "What other tracks would have paid",
                  "Track 3",
                  "Verify"),
              2300),
          new View("aco", "/acos/A9004", List.of("Year by year", "What may be signed next"), 700),
          new View(
              "what-if", "/what-if?py=2018", List.of("Payment by savings rate", "Track 1+"), 900),
          new View("board", MARSH_HOLLOW + "/board", List.of("What moved it", "Print"), 1000),
          new View("intake", "/intake?py=2018", List.of("Drop files here", "Year end"), 600),
          new View(
              "operations", "/operations", List.of("settlement-service ready", "Verify all"), 700),
          new View("rules", "/law/2018", List.of("Maximum shared savings rate", "42 CFR"), 900));

  private final UpFile up;
  private final Services services;
  private final String address;

  PagesOnTheSystem(UpFile up) {
    this.up = up;
    this.services = new Services(up);
    this.address = up.urls().get(Service.SETTLEMENT).toString();
  }

  /** Skipped, and said so, where there is no browser. */
  void assertWhatTheyShow(Path folder) throws Exception {
    var program = Chromium.installed();
    if (program.isEmpty()) {
      System.out.println("Without Chromium on this machine the dashboard was not looked at.");
      return;
    }
    try (var browser = Chromium.start(program.get(), folder.resolve("browser"))) {
      var page = browser.open();
      page.size(1280, 900);
      page.go(LocalToken.of(up).addressOfTheDashboard(up));
      page.await("the portfolio", "document.querySelector('h1')?.textContent.includes('year')");
      assertThat(page.ask("location.href")).doesNotContain("token");
      for (var view : VIEWS) {
        assertShows(page, view);
      }
      assertNarrowPagesFit(page);
      assertAPageThatIsOpenFollows(browser, page);
      assertThat(page.faults()).isEmpty();
    }
  }

  private void assertShows(Chromium.Page page, View view) throws Exception {
    page.size(1280, view.height());
    page.go(address + view.address());
    for (var text : view.shows()) {
      page.await(
          text, "document.getElementById('main').innerText.includes(" + Json.write(text) + ")");
    }
    if (Boolean.getBoolean("trueup.write-screenshots")) {
      page.ask("new Promise(done => setTimeout(done, 700))");
      page.writePicture(PICTURES.resolve(view.name() + ".png"));
    }
  }

  /** Nothing is wider than a telephone, light or dark. */
  private void assertNarrowPagesFit(Chromium.Page page) throws Exception {
    page.size(390, 844);
    for (var narrow : List.of("/years/2018", MARSH_HOLLOW)) {
      page.go(address + narrow);
      page.await("the page", "document.querySelector('h1')");
      assertThat(page.ask("document.documentElement.scrollWidth")).isEqualTo("390");
    }
    page.size(1280, 900);
  }

  /** What changes at a service changes on a page that shows it, without a click. */
  private void assertAPageThatIsOpenFollows(Chromium browser, Chromium.Page page) throws Exception {
    page.go(address + "/years/2018");
    page.await(
        "a live portfolio",
        "document.querySelector('.live.on') && document.querySelector('tbody tr')");
    var before = page.ask("document.querySelector('tfoot').innerText");
    var quality = "/acos/A9001/performance-years/2018/quality";
    services.send(
        Call.put(
            "quality", Service.SETTLEMENT, quality, Map.of("standard", "MET", "score", "0.80")));
    page.await(
        "other totals", "document.querySelector('tfoot').innerText !== " + Json.write(before));
  }
}
