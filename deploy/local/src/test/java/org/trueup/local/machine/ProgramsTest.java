package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path folder;

  @Test
  void whatWasChangedForAServiceStandsBeforeWhatWasNotAndEndsWithTheLauncher() throws Exception {
    var programs = new Programs(folder.resolve("program"));
    var changed = empty("program/assignment-service/app/stub.jar");
    var library = empty("program/assignment-service/lib/main/a.jar");

    assertThat(programs.arguments(Service.ASSIGNMENT))
        .containsSubsequence(
            "-cp",
            programs.agent() + ":" + changed + ":" + library,
            "org.trueup.local.agent.DieWithLauncher",
            Long.toString(ProcessHandle.current().pid()),
            "io.quarkus.runner.GeneratedMain");
  }

  private Path empty(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
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
