package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.lists.Courier;
import org.trueup.local.lists.ListPeriod;
import org.trueup.local.lists.ListStory;
import org.trueup.local.lists.MadeLists;

/**
 * The dashboard in a browser, on a system that has the demonstration in it: what each page shows,
 * and that a fact that arrives changes a page that is open. {@code -Dtrueup.write-screenshots=true}
 * takes the pictures of the documents anew.
 */
final class PagesOnTheSystem {
  private static final int UNPICTURED = 900;
  private static final Path PICTURES = Path.of("../../docs/dashboard");

  /** On a machine that does nothing else it takes less than one. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final String ROW =
      "[...document.querySelectorAll('tbody tr')].find(row => row.innerText.includes('A9001'))?.innerText";

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
                  "Verify"),
              2300),
          new View(
              "aco", "/acos/A9004", List.of("Year by year", "What may be signed next"), UNPICTURED),
          new View(
              "what-if", "/what-if?py=2018", List.of("Payment by savings rate", "Track 1+"), 1500),
          new View("board", MARSH_HOLLOW + "/board", List.of("What moved it", "Print"), 1000),
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

  /** Figures of one's own, and rules, whose values are words. */
  private static final Set<String> UNCOUNTED = Set.of("what-if", "rules", "operations");

  /** Losses of 2018, a year that was revised, and one under way. */
  static final List<Integer> SOME_ACOS = List.of(9004, 9006, 9008);

  static final List<Integer> ALL_ACOS = IntStream.rangeClosed(9001, 9008).boxed().toList();

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
      page.size(1280, 900);
      page.go(LocalToken.of(up).addressOfTheDashboard(up));
      page.await("the portfolio", "document.querySelector('h1')?.textContent.includes('year')");
      assertThat(page.ask("location.href")).doesNotContain("token");
      for (var view : VIEWS) {
        assertShows(page, view);
      }
      FiguresOfPages.assertAreAnsweredOf(acos, page, address);
      var keyboard = new Keyboard(page);
      keyboard.assertWalksThroughAYear(address + MARSH_HOLLOW);
      keyboard.assertHasShortcuts(address + "/years/2018");
      assertNarrowPagesFit(page);
      assertAPageThatIsOpenFollows(browser, page);
      // What may be signed next is refused for a start whose rules nobody reviewed; the page says
      // so.
      assertThat(page.faults()).filteredOn(fault -> !fault.contains("status of 422")).isEmpty();
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
    if (!UNCOUNTED.contains(view.name())) {
      FiguresOfPages.assertAreAnswered(page, view.name());
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

  /** A list that is dropped on one page changes the other, without a click. */
  private void assertAPageThatIsOpenFollows(Chromium browser, Chromium.Page page) throws Exception {
    page.go(address + "/years/2018");
    page.await("a live portfolio", "document.querySelector('.live.on') && " + ROW);
    var before = Json.write(page.ask(ROW));
    var intake = browser.open();
    intake.go(LocalToken.of(up).addressOfTheDashboard(up));
    intake.await("the portfolio", "document.querySelector('h1')?.textContent.includes('year')");
    intake.go(address + "/intake?py=2018");
    intake.await("a place for files", "document.getElementById('files')");
    intake.choose("#files", anotherList());
    intake.await("what became of it", "document.querySelector('.chosen-list, .problem')");
    assertThat(intake.ask("document.getElementById('main').innerText")).contains("Accepted");
    var accepted = System.nanoTime();
    page.await("another row", ROW + " !== " + before);
    assertThat(Duration.ofNanos(System.nanoTime() - accepted)).isLessThan(LONGEST);
    intake.await(
        "what it did", "/(earns|owes|neither)/.test(document.getElementById('main').innerText)");
    assertThat(intake.faults()).isEmpty();
  }

  /** Q4 once more, with other people. */
  private Path anotherList() throws IOException {
    var people =
        Map.of(
            EnrollmentType.ESRD, 60,
            EnrollmentType.DISABLED, 900,
            EnrollmentType.AGED_DUAL, 600,
            EnrollmentType.AGED_NON_DUAL, 5_900);
    var lists = new MadeLists(new AcoId("A9001"), 2018, false, people, 5);
    var list = lists.next(new ListStory(ListPeriod.Q4, 1, 0, Map.of(), 0, 0, Map.of()));
    var zip = folder.resolve(list.name() + ".zip");
    Courier.write(list, zip);
    return zip;
  }
}
