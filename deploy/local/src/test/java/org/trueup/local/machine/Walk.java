package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All pages of all ACOs of the demonstration, each at its address: whether the figures are those
 * that the services answered. Which pages there are is read from the dashboard's own list of them,
 * so that one that nobody goes to is noticed.
 */
final class Walk {
  private static final Path ROUTES =
      Path.of("../../settlement-service/src/main/resources/META-INF/resources/dashboard/main.js");

  /** A line of the list: the form of the address, and the page that it means. */
  private static final Pattern ROUTE =
      Pattern.compile("^  \\[/(\\^.*\\$)/, .*Page\\(", Pattern.MULTILINE);

  private static final String SETTLED_YEAR =
      "fetch('/acos/A%d/settlements', {headers: {Authorization: 'Bearer ' +"
          + " sessionStorage.getItem('trueup.token'), Accept: 'application/json'}})"
          + ".then(answer => answer.json()).then(({items}) =>"
          + " (items.findLast(one => one.outcome) ?? items[0]).performanceYear)";

  /** Parts are read when they come into view. */
  private static final String UNTIL_READ =
      "(async () => { for (let tries = 0; tries < 60 && document.querySelector('.wait'); tries++) {"
          + " document.querySelector('.wait').scrollIntoView();"
          + " await new Promise(done => setTimeout(done, 50)); } })()";

  private static final String VERIFY_ALL =
      "[...document.querySelectorAll('#verification button')].forEach(button => button.click())";

  /** What the views of the test do not show already. */
  private static final List<String> OF_NO_ACO =
      List.of(
          "/years/2018?outcome=OWED&sort=-payment,acoId",
          "/years/2026",
          "/what-if?py=2018&aco=A9004",
          "/what-if?py=2024&aco=A9006",
          "/law/2024?agreementStart=2024-01-01",
          "/acos/A9001/years/2018/people");

  private static final List<String> OF_A_YEAR = List.of("", "/board");

  private final Chromium.Page page;
  private final String service;
  private final List<String> gone = new ArrayList<>();

  /**
   * @param service the address of settlement-service
   */
  Walk(Chromium.Page page, String service) {
    this.page = page;
    this.service = service;
  }

  /** Everywhere else: other filters, years and figures of one's own. */
  void assertFurtherFiguresAreAnswered() throws Exception {
    for (var address : OF_NO_ACO) {
      look(address);
    }
  }

  /** Goes to every page of ACOs, by their numbers. */
  void assertFiguresAreAnswered(List<Integer> acos) throws Exception {
    for (int aco : acos) {
      var year = page.ask(SETTLED_YEAR.formatted(aco));
      look("/acos/A" + aco);
      for (var of : OF_A_YEAR) {
        look("/acos/A" + aco + "/years/" + year + of);
      }
    }
  }

  /** Every page that the dashboard has was gone to. */
  void assertWentEverywhere() throws IOException {
    for (var route : routes()) {
      assertThat(gone).as("addresses of " + route).anyMatch(route.asMatchPredicate());
    }
  }

  private void look(String address) throws Exception {
    page.go(service + address);
    page.await("the page", "document.querySelector('h1')");
    assertFiguresAreAnswered(address);
  }

  /** The same of a page that is open. */
  void assertFiguresAreAnswered(String address) {
    page.ask(UNTIL_READ);
    page.ask(VERIFY_ALL);
    FiguresOfPages.assertAreAnswered(page, address);
    gone.add(address.replaceFirst("\\?.*", ""));
  }

  private static List<Pattern> routes() throws IOException {
    var routes =
        ROUTE
            .matcher(Files.readString(ROUTES))
            .results()
            .map(found -> Pattern.compile(found.group(1)))
            .toList();
    assertThat(routes).as("the list of pages in " + ROUTES).hasSizeGreaterThan(8);
    return routes;
  }
}
