package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Whether a page shows figures that no service answered: every number in its text must be one of
 * the answers to its own requests, as the dashboard writes amounts, rates and counts. That answers,
 * CSV and Excel are the same is seen by {@link TablesOnTheSystem}.
 */
final class FiguresOfPages {
  /** Asks again what the page asked, and says which numbers of its text stand in no answer. */
  private static final String SCRIPT =
      """
      (async () => {
        const f = await import('/dashboard/format.js');
        const token = {Authorization: 'Bearer ' + sessionStorage.getItem('trueup.token')};
        const asked = [...new Set(performance.getEntriesByType('resource').map(one => one.name))]
          .filter(one => !/\\/dashboard\\/|\\/stream|\\/q\\//.test(one));
        const written = new Set();
        const numbers = text => String(text).match(/\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?/g) ?? [];
        const take = text => numbers(text).forEach(one => written.add(one));
        const known = new Set();
        const leaf = value => {
          if (known.has(value)) return;
          known.add(value);
          take(value);
          if (!/^-?\\d+(\\.\\d+)?$/.test(String(value))) { if (/^\\d{4}-\\d\\d-\\d\\dT/.test(value)) take(f.time(value)); return; }
          const text = String(value);
          for (const digits of [0, 1, 2]) { take(f.amount(text, digits)); take(f.rate(text, digits)); }
          [f.points, f.count, f.large, f.years].forEach(write => take(write(text)));
          take(f.byUnit(text, 'FACTOR'));
        };
        const walk = value => {
          if (Array.isArray(value)) { take(value.length); value.forEach(walk); }
          else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
          else leaf(value);
        };
        const answers = await Promise.all(asked.map(one => fetch(one, {headers: {...token, Accept: 'application/json'}})
          .then(answer => answer.json()).catch(() => null)));
        answers.forEach(walk);
        take(location.href);
        document.querySelectorAll('main details').forEach(one => { one.open = true; });
        await new Promise(done => setTimeout(done, 60));
        const main = document.getElementById('main').cloneNode(true);
        main.querySelectorAll('svg, code, .mono, option, #said, .noprint, label').forEach(one => one.remove());
        document.body.append(main);
        const text = main.innerText;
        main.remove();
        return [...new Set(numbers(text))].filter(one => !written.has(one) && !ALLOWED.includes(one)).join(' ');
      })()
      """;

  /** Words of pages that have numbers in them: a quarter of a point, form 1-1. */
  private static final List<String> ALLOWED = List.of("1", "2", "3", "0", "9", "100");

  private static final String LATEST_YEAR =
      "fetch('/acos/A%d/settlements', {headers: {Authorization: 'Bearer ' +"
          + " sessionStorage.getItem('trueup.token'), Accept: 'application/json'}})"
          + ".then(answer => answer.json()).then(found => found.items.at(-1).performanceYear)";

  /** Parts are read when they come into view. */
  private static final String UNTIL_READ =
      "(async () => { for (let tries = 0; tries < 60 && document.querySelector('.wait'); tries++) {"
          + " document.querySelector('.wait').scrollIntoView();"
          + " await new Promise(done => setTimeout(done, 50)); } })()";

  private FiguresOfPages() {}

  static void assertAreAnswered(Chromium.Page page, String name) {
    var allowed =
        "[" + String.join(",", ALLOWED.stream().map(one -> "'" + one + "'").toList()) + "]";
    assertThat(page.ask(SCRIPT.replace("ALLOWED", allowed))).as("figures of " + name).isEmpty();
  }

  /** Every page of ACOs of the demonstration, by their numbers. */
  static void assertAreAnsweredOf(List<Integer> acos, Chromium.Page page, String address)
      throws Exception {
    for (int aco : acos) {
      var year = aco <= 9005 ? "2018" : page.ask(LATEST_YEAR.formatted(aco));
      for (var of : List.of("", "/years/" + year, "/years/" + year + "/board")) {
        page.go(address + "/acos/A" + aco + of);
        page.await("the page", "document.querySelector('h1')");
        page.ask(UNTIL_READ);
        assertAreAnswered(page, "A" + aco + of);
      }
    }
  }
}
