package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.trueup.contracts.json.Json;

/**
 * The dashboard in a browser, on a system that has the demonstration in it: what each page shows,
 * and that a fact that arrives changes a page that is open. {@code -Dtrueup.write-screenshots=true}
 * takes the pictures of the documents anew.
 */
final class PagesOnTheSystem {
  private static final int UNPICTURED = 900;
  private static final Path PICTURES = Path.of("../../docs/dashboard");

  private static final String MARSH_HOLLOW = "/acos/A9004/years/2018";

  /** A name, an address, what must stand there, and how high the picture is. */
  private record View(String name, String address, List<String> shows, int height) {
    boolean isPictured() {
      return height != UNPICTURED;
    }
  }

  private static final List<View> VIEWS =
      List.of(
          new View(
              "portfolio",
              "/years/2018",
              List.of("Look here first", "A9004 Marsh Hollow", "Past the minimum"),
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
                  "Why it changed",
                  "Number of assigned beneficiaries",
                  "Deaths and exclusions",
                  "Verify"),
              2300),
          new View(
              "aco", "/acos/A9004", List.of("Year by year", "What may be signed next"), UNPICTURED),
          new View(
              "what-if", "/what-if?py=2018", List.of("Payment by savings rate", "Track 1+"), 1500),
          new View("board", MARSH_HOLLOW + "/board", List.of("What moved it", "Reviewed by"), 1440),
          new View("intake", "/intake?py=2018", List.of("Drop files here", "Year end"), UNPICTURED),
          new View(
              "roster",
              MARSH_HOLLOW + "/people",
              List.of("In the order of tokens", "ESRD, months", "show"),
              UNPICTURED),
          new View(
              "operations",
              "/operations",
              List.of("settlement-service ready", "Verify all"),
              UNPICTURED),
          new View(
              "rules", "/law/2018", List.of("Maximum shared savings rate", "42 CFR"), UNPICTURED));

  /** Losses of 2018, a year that was revised, and one under way. */
  static final List<Integer> SOME_ACOS = List.of(9004, 9006, 9008);

  static final List<Integer> ALL_ACOS = IntStream.rangeClosed(9001, 9009).boxed().toList();

  /**
   * What one may sign under rules that nobody reviewed, and who is assigned to whom has no list.
   */
  private static final Pattern PROVOKED =
      Pattern.compile(
          ".* 422 .*/acos/A900[78]/eligible-tracks\\?agreementStart=2027-01-01"
              + "|.* 404 .*/acos/A9009/performance-years/2018/assignment");

  private final UpFile up;
  private final Path folder;
  private final List<Integer> acos;
  private final String address;
  private final Accessibility accessibility;

  /**
   * @param acos whose pages are all looked at
   */
  PagesOnTheSystem(UpFile up, Path folder, List<Integer> acos) throws IOException {
    this.up = up;
    this.folder = folder;
    this.acos = acos;
    this.accessibility = new Accessibility();
    this.address = up.urls().get(Service.SETTLEMENT).toString();
  }

  /** Skipped, and said so, where there is no browser. */
  void assertWhatTheyShow() throws Exception {
    var program = Chromium.installed();
    if (program.isEmpty()) {
      System.out.println("Without Chromium on this machine the dashboard was not looked at.");
      return;
    }
    try (var browser = Chromium.start(program.get(), folder.resolve("browser"))) {
      var page = browser.open();
      page.beginWith(FiguresOfPages.HEARS_ANSWERS);
      page.size(1280, 900);
      page.go(LocalToken.of(up).addressOfTheDashboard(up));
      page.await("the portfolio", "document.querySelector('h1')?.textContent.includes('year')");
      assertThat(page.ask("location.href")).doesNotContain("token");
      var walk = new Walk(page, address);
      for (var view : VIEWS) {
        assertShows(page, view);
        walk.assertFiguresAreAnswered(view.address());
      }
      walk.assertFiguresAreAnswered(acos);
      walk.assertWentEverywhere();
      if (acos.equals(ALL_ACOS)) {
        walk.assertFurtherFiguresAreAnswered();
      }
      var keyboard = new Keyboard(page);
      keyboard.assertWalksThroughAYear(address + MARSH_HOLLOW);
      keyboard.assertHasShortcuts(address + "/years/2018");
      assertNarrowPagesFit(page);
      new OpenPage(up, folder).assertFollows(browser, page);
      assertThat(page.faults()).filteredOn(PROVOKED.asMatchPredicate().negate()).isEmpty();
    }
  }

  private void assertShows(Chromium.Page page, View view) throws Exception {
    page.size(1280, view.height());
    page.go(address + view.address());
    for (var text : view.shows()) {
      page.await(
          text, "document.getElementById('main').textContent.includes(" + Json.write(text) + ")");
    }
    if (view.isPictured() && Boolean.getBoolean("trueup.write-screenshots")) {
      page.ask("new Promise(done => setTimeout(done, 700))");
      page.writePicture(PICTURES.resolve(view.name() + ".png"));
    }
    accessibility.assertNothingIsInTheWay(page, view.name());
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
}
