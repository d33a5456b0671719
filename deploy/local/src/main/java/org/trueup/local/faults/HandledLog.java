package org.trueup.local.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trueup.local.machine.Service;

/**
 * What the services say they handled, each event after the commit. A process that is killed between
 * the commit and the line says less than it did, and never more.
 */
final class HandledLog {
  private static final Pattern HANDLED = Pattern.compile("\\.Inbox\\].* handled (\\S+)");

  private final Path logs;
  private final Map<Path, Long> read = new HashMap<>();
  private final Set<String> mayBeAgain = new HashSet<>();

  HandledLog(Path logs) {
    this.logs = logs;
  }

  /** These were taken out of the inboxes. */
  void mayHandleAgain(Collection<String> ids) {
    mayBeAgain.addAll(ids);
  }

  /** Events that one service handled more than once since the last call. */
  List<String> twice() {
    var counts = new EnumMap<Service, Map<String, Integer>>(Service.class);
    for (var service : Service.values()) {
      counts.put(service, new HashMap<>());
      files(service).forEach(file -> count(file, counts.get(service)));
    }
    var twice = new ArrayList<String>();
    counts.forEach((service, of) -> of.forEach((id, times) -> add(twice, service, id, times)));
    return twice;
  }

  /** One line for each time after the first. */
  private void add(List<String> twice, Service service, String id, int times) {
    for (int again = 1; again < times && !mayBeAgain.contains(id); again++) {
      twice.add(service.title() + " handled " + id + " again");
    }
  }

  private void count(Path file, Map<String, Integer> counts) {
    var line = HANDLED.matcher(new String(news(file), StandardCharsets.UTF_8));
    while (line.find()) {
      counts.merge(line.group(1), 1, Integer::sum);
    }
  }

  private byte[] news(Path file) {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(read.getOrDefault(file, 0L));
      var bytes = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(bytes);
      read.merge(file, (long) bytes.length, Long::sum);
      return bytes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private List<Path> files(Service service) {
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(service.title()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + logs, unreadable);
    }
  }
}
