package org.trueup.local.delivery;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.delivery.LoadedFile.Outcome;
import org.trueup.local.machine.Service;

/** Sends files of CMS to assignment-service, each by itself. */
public final class Deliveries {

  /** The form of the service's answer. */
  private record Outcomes(List<LoadedFile> items) {}

  private final Services services;

  public Deliveries(Services services) {
    this.services = services;
  }

  /**
   * Sends all that lies in a folder, or one file.
   *
   * @throws IOException when the folder itself cannot be read
   * @throws NotTaken when the service cannot be reached
   */
  public LoadReport load(Path folder) throws IOException, InterruptedException {
    var files = FolderOfFiles.of(folder);
    var loaded = new ArrayList<LoadedFile>();
    for (var parcel : files.parcels()) {
      loaded.addAll(send(parcel));
    }
    loaded.addAll(files.notSent());
    return new LoadReport(loaded);
  }

  private List<LoadedFile> send(Parcel parcel) throws InterruptedException {
    try {
      if (!parcel.isList()) {
        return send(parcel.name(), parcel.file());
      }
      var zip = Files.createTempFile("trueup-list-", ".zip");
      zip.toFile().deleteOnExit(); // it names people; an interrupt does not come to "finally"
      try {
        parcel.zip(zip);
        return send(parcel.name() + ".zip", zip).stream()
            .map(loaded -> loaded.named(parcel.name()))
            .toList();
      } finally {
        Files.delete(zip);
      }
    } catch (IOException unreadable) {
      return List.of(
          LoadedFile.notTaken(parcel.name(), Outcome.UNREADABLE, unreadable.toString(), List.of()));
    }
  }

  /** Sends one file: an answer for each list and each stranger in it. */
  public List<LoadedFile> send(String name, Path file) throws IOException, InterruptedException {
    var path = "/deliveries?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    try {
      var answer = services.send(Call.upload("delivery", Service.ASSIGNMENT, path), file);
      return Json.read(answer.body(), Outcomes.class).items();
    } catch (NotTaken notTaken) {
      if (!notTaken.isRefused()) {
        throw notTaken;
      }
      var why = notTaken.faults().isEmpty() ? notTaken.getMessage() : null;
      return List.of(LoadedFile.notTaken(name, Outcome.REFUSED, why, notTaken.faults()));
    }
  }
}
