package org.trueup.assignment.intake.list;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where uploads lie while they are read: a folder of this process alone, which nobody else can
 * read. They name beneficiaries, so none may outlive its process: what one that was killed left
 * behind is deleted by the next that starts beside it.
 */
@Startup
@ApplicationScoped
public class UploadFolder {
  private static final Logger LOG = Logger.getLogger(UploadFolder.class);

  /** Locked for as long as the process of the folder lives; the system lets go of it at its end. */
  private static final String IN_USE = "in-use";

  private final Path folder;
  private final Limits limits;
  private final FileChannel inUse;

  /**
   * The folder of this process.
   *
   * @param folder ends with a word that no other process has, after the last hyphen
   */
  UploadFolder(@ConfigProperty(name = "trueup.assignment.uploads") Path folder, Limits limits)
      throws IOException {
    this.folder = folder;
    this.limits = limits;
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    inUse =
        FileChannel.open(
            folder.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    inUse.lock();
    for (var other : siblings()) {
      deleteIfDeserted(other);
    }
  }

  /** An upload that begins, and lies here until it is closed. */
  public SentUpload begin() {
    return new SentUpload(folder, limits.allowance());
  }

  private List<Path> siblings() throws IOException {
    var name = folder.getFileName().toString();
    var family = name.substring(0, name.lastIndexOf('-') + 1);
    var siblings = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder.getParent(), family + "*")) {
      found.forEach(siblings::add);
    }
    siblings.remove(folder);
    return siblings;
  }

  /** A folder without the file is being made, and empty. */
  private static void deleteIfDeserted(Path other) throws IOException {
    var file = other.resolve(IN_USE);
    if (!Files.isWritable(file)) {
      return;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock != null) {
        deleteAll(other);
        LOG.warnv("deleted the uploads of a process that did not end by itself: {0}", other);
      }
    } catch (OverlappingFileLockException inThisProcess) {
      LOG.debugv("in use: {0}", other);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (var each : all) {
      Files.deleteIfExists(each);
    }
  }

  @PreDestroy
  void delete() {
    try (inUse) {
      deleteAll(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot delete the uploads in " + folder, failed);
    }
  }
}
