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
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.workbooks.file.WorkbookLimits;
import org.trueup.workbooks.name.WorkbookName;

/**
 * Reads an upload that holds any number of files: of many ACOs, years and families, in folders and
 * in zips. The tables of one list stand beside each other.
 */
@ApplicationScoped
public class DeliveryUpload {
  private final ListUpload lists;

  DeliveryUpload(ListUpload lists) {
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

    /**
     * A workbook of CMS.
     *
     * @param bytes reads it
     */
    R workbook(String file, WorkbookName name, Supplier<byte[]> bytes);
  }

  /** The tables of one list, by the folder or zip that they stand in. */
  private record Place(String folder, ListName name) {}

  /**
   * Reads file by file.
   *
   * @throws Refusal when the upload itself cannot be opened
   */
  public <R> List<R> read(SentUpload sent, Recipient<R> recipient) throws IOException {
    try (var upload = Upload.of(sent)) {
      refuseStrangers(upload.sources());
      return read(upload, sent.allowance().memory(), recipient);
    }
  }

  /** Each is answered by name: an upload of little else is somebody's archive. */
  private static void refuseStrangers(List<TableSource> sources) {
    if (sources.stream()
        .filter(source -> FileName.find(source.path()).isEmpty())
        .filter(source -> WorkbookName.find(source.path()).isEmpty())
        .skip(Limits.STRANGERS)
        .findAny()
        .isPresent()) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "The upload has more than "
              + Limits.STRANGERS
              + " files without the name of an assignment list. Send the lists without them.",
          List.of());
    }
  }

  private <R> List<R> read(Upload upload, Budget.Share memory, Recipient<R> recipient) {
    var results = new ArrayList<R>();
    var byPlace = new LinkedHashMap<Place, List<TableSource>>();
    for (var source : upload.sources()) {
      var contradiction = FileName.contradiction(source.path());
      var name = FileName.find(source.path());
      var workbook = WorkbookName.find(source.path());
      if (workbook.isPresent()) {
        results.add(recipient.workbook(source.path(), workbook.get(), () -> bytes(source, memory)));
      } else if (contradiction.isPresent()) {
        results.add(recipient.unrecognized(source.path(), sentence(contradiction.get())));
      } else if (name.isPresent()) {
        var place = new Place(folder(source.path()), name.get().list());
        byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(source);
      } else {
        results.add(recipient.unrecognized(source.path(), FileName.hint(source.path())));
      }
    }
    byPlace.forEach((place, tables) -> results.add(list(place, tables, memory, recipient)));
    return results;
  }

  /** A workbook that is too large is told by having one byte too many. */
  private static byte[] bytes(TableSource source, Budget.Share memory) {
    memory.take(WorkbookLimits.FILE_BYTES);
    try (var stream = source.open()) {
      return stream.readNBytes(WorkbookLimits.FILE_BYTES + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      memory.giveBack(WorkbookLimits.FILE_BYTES);
    }
  }

  /** One list after the other is in memory. */
  private <R> R list(
      Place place, List<TableSource> sources, Budget.Share memory, Recipient<R> recipient) {
    var file = sources.getFirst().path();
    long before = memory.taken();
    try {
      return recipient.list(file, place.name(), () -> read(place.name(), file, sources, memory));
    } finally {
      memory.giveBack(memory.taken() - before);
    }
  }

  private ReadList read(
      ListName name, String file, List<TableSource> sources, Budget.Share memory) {
    var faults = new Faults();
    Map<ListTable, TableSource> tables = new EnumMap<>(ListTable.class);
    for (var source : sources) {
      FileName.find(source.path())
          .ifPresent(found -> ListUpload.add(found, source, tables, faults));
    }
    faults.refuse();
    try {
      return lists.read(name, FileName.withoutFolder(file), tables, memory);
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
