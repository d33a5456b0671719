package org.trueup.assignment.intake.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/**
 * Reads an upload that holds any number of files: of many ACOs, years and families, in folders and
 * in zips. The tables of one list stand beside each other.
 */
@ApplicationScoped
public class DeliveryUpload {
  private final Limits limits;
  private final ListUpload lists;

  DeliveryUpload(Limits limits, ListUpload lists) {
    this.limits = limits;
    this.lists = lists;
  }

  /** Is told of each file, in the order of their names; a list counts as one. */
  public interface Recipient<R> {
    /**
     * A list.
     *
     * @param reading reads the list, or throws the {@link Refusal} of it alone
     */
    R list(String file, ListName name, Supplier<ReadList> reading);

    R unrecognized(String file, String detail);
  }

  /** The tables of one list, by the folder or zip that they stand in. */
  private record Place(String folder, ListName name) {}

  /**
   * Reads file by file.
   *
   * @throws Refusal when the upload itself cannot be opened
   */
  public <R> List<R> read(List<SentFile> files, Recipient<R> recipient) throws IOException {
    try (var upload = Upload.of(files, limits)) {
      return read(upload, recipient);
    }
  }

  private <R> List<R> read(Upload upload, Recipient<R> recipient) {
    var results = new ArrayList<R>();
    var byPlace = new LinkedHashMap<Place, List<TableSource>>();
    for (var source : upload.sources()) {
      var contradiction = FileName.contradiction(source.path());
      var name = FileName.find(source.path());
      if (contradiction.isPresent()) {
        results.add(recipient.unrecognized(source.path(), sentence(contradiction.get())));
      } else if (name.isPresent()) {
        var place = new Place(folder(source.path()), name.get().list());
        byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(source);
      } else {
        results.add(recipient.unrecognized(source.path(), sentence(FileName.EXPECTED)));
      }
    }
    byPlace.forEach((place, tables) -> results.add(list(place, tables, recipient)));
    return results;
  }

  private <R> R list(Place place, List<TableSource> sources, Recipient<R> recipient) {
    var file = sources.getFirst().path();
    return recipient.list(file, place.name(), () -> read(place.name(), file, sources));
  }

  private ReadList read(ListName name, String file, List<TableSource> sources) {
    var faults = new ArrayList<Fault>();
    Map<ListTable, TableSource> tables = new EnumMap<>(ListTable.class);
    for (var source : sources) {
      FileName.find(source.path())
          .ifPresent(found -> ListUpload.add(found, source, tables, faults));
    }
    Refusal.unlessEmpty(faults);
    try {
      return lists.read(name, FileName.withoutFolder(file), tables);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sentence(String expected) {
    return "The name of the file must be " + expected;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
