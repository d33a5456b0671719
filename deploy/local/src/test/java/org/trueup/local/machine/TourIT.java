package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.local.demo.Traces;
import org.trueup.local.fuzz.Fuzz;

/**
 * The tour that {@code trueup demo} gives of a system that is up: its story, its figures, what it
 * leaves in tables and on the pages, and nobody to be found.
 */
class TourIT {
  private static final int SEED = 77;

  @TempDir Path folder;

  @Test
  void showsItsStoryItsFiguresAndItsPagesAndNobodyCanBeFound() throws Exception {
    var system = SystemOfATest.in(folder);
    try (var up = system.up()) {
      var output = system.output("demo", "--fast", "--seed", Integer.toString(SEED));
      DemoOnTheSystem.assertStory(output);
      var traces = Traces.of(SEED);
      assertThat(traces.in(output)).isEmpty();
      var shown = new DemoOnTheSystem(system.data(), traces);
      shown.assertFigures();
      shown.assertSettlementFollowedTheList();
      new TablesOnTheSystem(system.file()).assertExportsEqualAnswers();
      new PagesOnTheSystem(system.file(), folder, PagesOnTheSystem.SOME_ACOS).assertWhatTheyShow();
      shown.assertNobodyCanBeFound();
      assertLoadRefuses(system);
      assertBadRequestsAreAnsweredWell(system);
      SystemOfATest.stop(up);
    }
  }

  /** A delivery with a wrong list in it: the others are taken, and the exit code says so. */
  private void assertLoadRefuses(SystemOfATest system) throws Exception {
    var lists = Files.createDirectory(folder.resolve("lists"));
    var header = "BENE_MBI_ID,BENE_DEATH_DT" + numbered(",EnrollFlag") + "\n";
    var name = "P.A9098.ACO.QALR.2024Q%d.D249999.T0%d00000_1-1.csv";
    var flags = ",4".repeat(12);
    Files.writeString(lists.resolve(name.formatted(1, 1)), header + "1S00E00TT05," + flags + "\n");
    Files.writeString(
        lists.resolve(name.formatted(2, 2)), header + "1S00E00TT05,2024-01-01" + flags + "\n");
    Files.writeString(lists.resolve("notes.txt"), "none");
    try (var load = system.start("load", lists.toString())) {
      assertThat(load.awaitEnd()).as(load.output()).isEqualTo(1);
      assertThat(load.output())
          .contains("accepted        P.A9098.ACO.QALR.2024Q1.D249999.T0100000  list")
          .contains("table 1-1 line 2 BENE_DEATH_DT")
          .contains("not recognized  notes.txt: neither .csv nor .xlsx nor a zip; not sent")
          .contains("3 files: 1 accepted, 0 known, 0 superseded, 1 not recognized, 1 refused");
    }
  }

  /** The short form of {@code ./trueup fuzz}: three services at once. */
  private static void assertBadRequestsAreAnsweredWell(SystemOfATest system) throws Exception {
    var outcome =
        new Fuzz(system.file(), system.data().logs(), 1).run(Duration.ofSeconds(15), finding -> {});

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.requests()).isGreaterThan(1_000);
  }

  private static String numbered(String column) {
    return IntStream.rangeClosed(1, 12).mapToObj(i -> column + i).collect(Collectors.joining());
  }
}
