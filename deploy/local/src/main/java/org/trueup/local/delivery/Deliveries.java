package org.trueup.local.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.delivery.LoadedFile.Outcome;
import org.trueup.local.machine.Service;

/**
 * Sends files of CMS, each by itself: lists to assignment-service, whatever may hold a workbook to
 * all services, as it came. Each takes what is its own.
 */
public final class Deliveries {

  /** The form of the service's answer. */
  private record Outcomes(List<LoadedFile> items) {}

  private final Services services;
  private final String quarter;

  public Deliveries(Services services) {
    this(services, null);
  }

  /**
   * Of files some of which do not say their quarter.
   *
   * @param quarter as in {@code 2018Q4}; absent where every name says it
   */
  public Deliveries(Services services, @Nullable String quarter) {
    this.services = services;
    this.quarter = quarter == null ? "" : "&quarter=" + Call.escaped(quarter);
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
        return sendToAll(parcel.name(), parcel.file());
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

  private List<LoadedFile> sendToAll(String name, Path file)
      throws IOException, InterruptedException {
    var ofLists = send(name, file);
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return ofLists;
    }
    var answers = new ArrayList<WorkbookAnswer>();
    for (var service : List.of(Service.BENCHMARK, Service.SETTLEMENT)) {
      answers.addAll(new WorkbookUpload(services, service).send(name, file));
    }
    return merged(ofLists, answers);
  }

  /** One entry for each file, whoever answered for it. */
  private static List<LoadedFile> merged(List<LoadedFile> ofLists, List<WorkbookAnswer> answers) {
    var byFile = new LinkedHashMap<String, List<WorkbookAnswer>>();
    answers.forEach(
        answer -> byFile.computeIfAbsent(answer.file(), file -> new ArrayList<>()).add(answer));
    var merged = new ArrayList<LoadedFile>();
    for (var list : ofLists) {
      var others = byFile.remove(list.file());
      merged.add(others == null ? list : list.withShare().with(others));
    }
    byFile.forEach(
        (file, others) -> {
          var unsaid = LoadedFile.notTaken(file, Outcome.LEFT, null, List.of());
          merged.add(unsaid.with(others));
        });
    merged.removeIf(file -> file.outcome() == Outcome.LEFT);
    return merged;
  }

  /** Sends one file: an answer for each list and each stranger in it. */
  public List<LoadedFile> send(String name, Path file) throws IOException, InterruptedException {
    var path = "/deliveries?name=" + Call.escaped(name) + quarter;
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
