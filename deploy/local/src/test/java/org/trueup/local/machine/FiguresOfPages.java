package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Whether a page shows figures that no service answered: every number in its text must be one of
 * the answers that it got, as the dashboard writes amounts, rates and counts. That answers, CSV and
 * Excel are the same is seen by {@link TablesOnTheSystem}.
 */
final class FiguresOfPages {
  /** Every answer that the page gets, as it gets it; a stream has no end and is none. */
  static final String HEARS_ANSWERS =
      """
      (() => {
        const ask = globalThis.fetch;
        globalThis.answered = [];
        globalThis.fetch = async (...given) => {
          const answer = await ask(...given);
          if (/json/.test(answer.headers.get('Content-Type') ?? '')) answered.push(answer.clone().json().catch(() => null));
          return answer;
        };
      })();
      """;

  /** Says which numbers of the page's text stand in none of the answers that it got. */
  private static final String SCRIPT =
      """
      (async () => {
        const f = await import('/dashboard/format.js');
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
          else if (value !== null && typeof value === 'object') Object.entries(value).forEach(([name, one]) => { take(name); walk(one); });
          else leaf(value);
        };
        const answers = await Promise.all(globalThis.answered ?? []);
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

  private FiguresOfPages() {}

  static void assertAreAnswered(Chromium.Page page, String name) {
    var allowed =
        "[" + String.join(",", ALLOWED.stream().map(one -> "'" + one + "'").toList()) + "]";
    assertThat(page.ask(SCRIPT.replace("ALLOWED", allowed))).as("figures of " + name).isEmpty();
  }
}
