package org.trueup.local.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.local.delivery.LoadedFile.Outcome;

class FolderOfFilesTest {
  private static final String LIST = "P.A9001.ACO.QASSGN.2018Q1.D189999.T0100000";

  @TempDir Path folder;

  @Test
  void theTablesOfAListAreSentTogetherAndZipsAsTheyAre() throws IOException {
    file("2018/" + LIST + "_1-1.csv");
    file("2018/" + LIST + "_1-5.csv");
    file("again/" + LIST + "_1-1.csv");
    file("all.zip");
    assertThat(FolderOfFiles.of(folder).parcels())
        .extracting(parcel -> parcel.name() + " " + parcel.tables().size())
        .containsExactly("2018/" + LIST + " 2", "again/" + LIST + " 1", "all.zip 0");
  }

  @Test
  void whatIsNeitherTableNorZipIsNamedAndNotSent() throws IOException {
    file("letter.docx");
    var files = FolderOfFiles.of(folder);
    assertThat(files.parcels()).isEmpty();
    assertThat(files.notSent())
        .extracting(LoadedFile::file, LoadedFile::outcome)
        .containsExactly(tuple("letter.docx", Outcome.NOT_RECOGNISED));
  }

  /** In the bundles of CMS's data hub zips have no ending; what a file is, its bytes tell. */
  @Test
  void aZipWithoutAnEndingIsSentAsItIs() throws IOException {
    var name = "131/P.A9001.ACO.QEXPU.D189999.T0100000/P.A9001.ACO.QALR.2018Q1.D189999.T0100000";
    Files.writeString(file(name), "PK\u0003\u0004");
    assertThat(FolderOfFiles.of(folder).parcels()).extracting(Parcel::name).containsExactly(name);
  }

  @Test
  void aLoadOfWhichNothingWasTakenIsNoSuccess() {
    for (var outcome : List.of(Outcome.NOT_RECOGNISED, Outcome.REFUSED, Outcome.UNREADABLE)) {
      var file = LoadedFile.notTaken("P.A9001.ACO.QALR", outcome, null, List.of());
      assertThat(new LoadReport(List.of(file)).isClean()).as(outcome.name()).isFalse();
    }
    assertThat(new LoadReport(List.of()).isClean()).isFalse();
  }

  @Test
  void oneFileIsSentUnderItsOwnName() throws IOException {
    var table = file(LIST + "_1-1.csv");
    assertThat(FolderOfFiles.of(table).parcels()).extracting(Parcel::name).containsExactly(LIST);
  }

  @Test
  void aLoopOfLinksIsNamedAndDoesNotKeepTheOthersFromBeingSent() throws IOException {
    file("all.zip");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    var files = FolderOfFiles.of(folder);
    assertThat(files.parcels()).extracting(Parcel::name).containsExactly("all.zip");
    assertThat(files.notSent()).extracting(LoadedFile::outcome).containsExactly(Outcome.UNREADABLE);
    assertThat(new LoadReport(files.notSent()).isClean()).isFalse();
  }

  @Test
  void theReportCountsEveryOutcome() {
    var known = LoadedFile.notTaken("a", Outcome.KNOWN, null, List.of());
    assertThat(new LoadReport(List.of(known)).lines())
        .containsExactly(
            "known           a",
            "1 files: 0 accepted, 1 known, 0 superseded, 0 not recognized, 0 refused,"
                + " 0 unreadable");
  }

  @Test
  void aListThatWaitsIsToldOfWithWhatToDo() {
    var known = LoadedFile.notTaken("a", Outcome.ACCEPTED, null, List.of());
    var waiting =
        new LoadedFile(
            "a", known.outcome(), null, null, null, null, 7L, null, null, List.of(), List.of());

    assertThat(new LoadReport(List.of(waiting, known)).lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).endsWith("list 7, waits for an agreement"))
        .anySatisfy(line -> assertThat(line).contains("PUT /acos/", "--carry-forward"));
    assertThat(String.join("", new LoadReport(List.of(known)).lines())).doesNotContain("PUT");
  }

  private Path file(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "any");
  }
}
