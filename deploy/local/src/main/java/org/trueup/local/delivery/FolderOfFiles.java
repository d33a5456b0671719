package org.trueup.local.delivery;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trueup.local.delivery.LoadedFile.Outcome;

/**
 * What lies in a folder, at any depth, or a single file: parcels to send, in the order of their
 * names, and what cannot be one.
 */
final class FolderOfFiles extends SimpleFileVisitor<Path> {
  private static final String NONE_OF_THESE = "neither .csv nor .xlsx nor a zip; not sent";

  /** A zip begins so, whatever it is called: in CMS's packages some have no ending. */
  private static final byte[] ZIP = {'P', 'K'};

  /** Tables of one list differ in the last part of their names. */
  private static final Pattern TABLE =
      Pattern.compile("(?i)(?<list>.+)_1-[1-9](?: \\(\\d{1,3}\\)| - Copy)?\\.csv");

  private final Path root;
  private final Map<String, Parcel> parcels = new TreeMap<>();
  private final List<LoadedFile> notSent = new ArrayList<>();

  private FolderOfFiles(Path root) {
    this.root = root;
  }

  static FolderOfFiles of(Path root) throws IOException {
    var files = new FolderOfFiles(root);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
    return files;
  }

  List<Parcel> parcels() {
    return List.copyOf(parcels.values());
  }

  List<LoadedFile> notSent() {
    return notSent;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    var name = name(file);
    var table = TABLE.matcher(name);
    if (!Files.isReadable(file)) {
      notSent.add(unreadable(name, "may not be read"));
    } else if (table.matches()) {
      parcels.merge(table.group("list"), list(table.group("list"), file), FolderOfFiles::joined);
    } else if (isSent(name) || isZip(file)) {
      parcels.put(name, Parcel.asItIs(name, file));
    } else {
      notSent.add(LoadedFile.notTaken(name, Outcome.NOT_RECOGNISED, NONE_OF_THESE, List.of()));
    }
    return FileVisitResult.CONTINUE;
  }

  /** One part of the folder that cannot be read does not keep the others from being sent. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException reason) {
    notSent.add(unreadable(name(file), reason.toString()));
    return FileVisitResult.CONTINUE;
  }

  private static LoadedFile unreadable(String name, String reason) {
    return LoadedFile.notTaken(name, Outcome.UNREADABLE, reason, List.of());
  }

  private static Parcel list(String name, Path table) {
    return new Parcel(name, table, List.of(table));
  }

  private static Parcel joined(Parcel list, Parcel table) {
    var tables = new ArrayList<>(list.tables());
    tables.addAll(table.tables());
    tables.sort(null);
    return new Parcel(list.name(), list.file(), tables);
  }

  /** The file itself has no name below itself. */
  private String name(Path file) {
    var below = root.relativize(file).toString();
    var name = below.isEmpty() ? root.toAbsolutePath().normalize().getFileName() : below;
    return name.toString().replace('\\', '/');
  }

  private static boolean isSent(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".zip") || lower.endsWith(".xlsx");
  }

  private static boolean isZip(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return Arrays.equals(stream.readNBytes(ZIP.length), ZIP);
    } catch (IOException unreadable) {
      return false; // told when it is sent, if it is
    }
  }
}
