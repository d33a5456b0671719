package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path folder;

  @Test
  void whatWasChangedForAServiceStandsBeforeWhatWasNotAndEndsWithTheLauncher() throws Exception {
    var programs = StubPrograms.in(folder.resolve("program"));
    var library = folder.resolve("program/assignment-service/lib/main/a.jar");
    Files.createDirectories(library.getParent());
    Files.createFile(library);

    assertThat(programs.arguments(Service.ASSIGNMENT))
        .containsSubsequence(
            "-cp",
            programs.agent()
                + ":"
                + folder.resolve("program/assignment-service/app/stub.jar")
                + ":"
                + library,
            "org.trueup.local.agent.DieWithLauncher",
            Long.toString(ProcessHandle.current().pid()),
            "io.quarkus.runner.GeneratedMain");
  }

  @Test
  void anArchiveOfClassesIsUsedWhereThereIsOneAndMadeWhereThatIsWanted() throws Exception {
    var programs = new Programs(folder);
    var archive = folder.resolve("benchmark-service.jsa");

    assertThat(programs.archiveOptions(Service.BENCHMARK)).isEmpty();
    assertThat(new Programs(folder, true).archiveOptions(Service.BENCHMARK))
        .containsExactly("-XX:ArchiveClassesAtExit=" + archive);
    Files.createFile(archive);
    assertThat(programs.archiveOptions(Service.BENCHMARK))
        .containsExactly("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off");
  }
}
