package org.trueup.local.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.delivery.Deliveries;
import org.trueup.local.delivery.LoadedFile.Outcome;

/** Sends made-up lists as CMS's real ones are sent. */
public final class Courier {
  private final Deliveries deliveries;

  public Courier(Services services) {
    this.deliveries = new Deliveries(services);
  }

  /**
   * Writes a list and sends it.
   *
   * @return the revision of the assignment that it led to
   * @throws NotTaken when the service cannot be reached
   * @throws IllegalStateException when the list was not accepted
   */
  public long deliver(MadeList list) throws InterruptedException {
    try {
      var zip = Files.createTempFile("trueup-made-list-", ".zip");
      try {
        write(list, zip);
        return deliver(list.name(), zip);
      } finally {
        Files.delete(zip);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + list.name(), unwritable);
    }
  }

  public static void write(MadeList list, Path zip) throws IOException {
    try (var stream = Files.newOutputStream(zip)) {
      ListFile.write(list, stream);
    }
  }

  /** Sends a list that was written. */
  public long deliver(String name, Path zip) throws IOException, InterruptedException {
    var list = deliveries.send(name + ".zip", zip).getFirst();
    var revision = list.assignmentRevision();
    if (list.outcome() != Outcome.ACCEPTED || revision == null) {
      throw new IllegalStateException(
          name + " was " + list.outcome().words() + " " + list.detail() + list.errors());
    }
    return revision;
  }
}
