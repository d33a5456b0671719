package org.trueup.local.machine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.lists.Courier;
import org.trueup.local.lists.ListPeriod;
import org.trueup.local.lists.ListStory;
import org.trueup.local.lists.MadeLists;

/**
 * A page that is looked at while a list arrives by another one.
 *
 * @param folder where the list is written
 */
record OpenPage(UpFile up, Path folder) {
  /** On a machine that does nothing else it takes less than one. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final String ROW =
      "[...document.querySelectorAll('tbody tr')].find(row => row.innerText.includes('A9001'))?.innerText";

  private static final String STALE = "newer list under way";

  /**
   * A list that is dropped on one page changes the other, without a click: first it says that
   * something newer is under way, for as long as benchmark-service has not taken it in.
   */
  void assertFollows(Chromium browser, Chromium.Page page) throws Exception {
    var address = up.urls().get(Service.SETTLEMENT);
    page.go(address + "/years/2018");
    page.await("a live portfolio", "document.querySelector('.live.on') && " + ROW);
    var before = Json.write(page.ask(ROW));
    var intake = browser.open();
    intake.go(LocalToken.of(up).addressOfTheDashboard(up));
    intake.await("the portfolio", "document.querySelector('h1')?.textContent.includes('year')");
    intake.go(address + "/intake?py=2018");
    intake.await("a place for files", "document.getElementById('files')");
    try (var held = ServicePause.of(data(), Service.BENCHMARK)) {
      intake.choose("#files", anotherList());
      page.await(
          "a list for which " + held.service() + " is waited", ROW + ".includes('" + STALE + "')");
    }
    intake.await("what became of it", "document.querySelector('.chosen-list, .problem')");
    assertThat(intake.ask("document.getElementById('main').innerText")).contains("Accepted");
    var accepted = System.nanoTime();
    page.await(
        "another row", "!" + ROW + ".includes('" + STALE + "') && " + ROW + " !== " + before);
    assertThat(Duration.ofNanos(System.nanoTime() - accepted)).isLessThan(LONGEST);
    intake.await(
        "what it did", "/(earns|owes|neither)/.test(document.getElementById('main').innerText)");
    assertThat(intake.faults()).isEmpty();
  }

  private DataFolder data() {
    return new DataFolder(requireNonNull(Path.of(up.authorization()).getParent()));
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
