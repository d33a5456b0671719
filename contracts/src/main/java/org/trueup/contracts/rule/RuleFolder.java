package org.trueup.contracts.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * The rule files of one service: one YAML file per rule, read strictly and once.
 *
 * <p>Every method throws {@link BadRuleFile}, naming the file, for an unknown or repeated key, a
 * missing citation, a gap or overlap between entries, or a rate without its sign.
 */
public final class RuleFolder {
  private final Function<String, byte[]> bytesOf;
  private final Map<String, byte[]> read = new TreeMap<>();
  private final StrictYaml yaml = new StrictYaml();

  private final boolean carriesForward;

  private RuleFolder(Function<String, byte[]> bytesOf, boolean carriesForward) {
    this.bytesOf = bytesOf;
    this.carriesForward = carriesForward;
  }

  /**
   * The same folder, whose rules answer for what is later than they were reviewed with their last
   * reviewed value. Only for those who ask for it.
   */
  public RuleFolder carryingForward(boolean asked) {
    return new RuleFolder(bytesOf, asked);
  }

  /** The folder {@code path} on the class path of {@code beside}. */
  public static RuleFolder of(Class<?> beside, String path) {
    return new RuleFolder(file -> resource(beside, path + "/" + file), false);
  }

  /** Files held in memory, by name. */
  public static RuleFolder of(Map<String, String> files) {
    return new RuleFolder(
        file -> {
          var text = files.get(file);
          if (text == null) {
            throw new BadRuleFile(file, "not found");
          }
          return text.getBytes(StandardCharsets.UTF_8);
        },
        false);
  }

  public <V> RuleHistory<PerformanceYear, V> byYear(String file, Class<V> type) {
    return history(file, RuleDocument.Axis.PERFORMANCE_YEAR, RuleFolder::year, type);
  }

  public <V> RuleHistory<AgreementStart, V> byStart(String file, Class<V> type) {
    return history(file, RuleDocument.Axis.AGREEMENT_START, RuleFolder::start, type);
  }

  public <V> TrackRules<PerformanceYear, V> byYearAndTrack(String file, Class<V> type) {
    return tracks(file, RuleDocument.Axis.PERFORMANCE_YEAR, RuleFolder::year, type);
  }

  public <V> TrackRules<AgreementStart, V> byStartAndTrack(String file, Class<V> type) {
    return tracks(file, RuleDocument.Axis.AGREEMENT_START, RuleFolder::start, type);
  }

  /** The names of the files read so far. */
  public List<String> files() {
    return List.copyOf(read.keySet());
  }

  /** SHA-256 over the names and contents of the files read so far. */
  public String fingerprint() {
    return Fingerprint.ofFiles(read);
  }

  private <A extends Comparable<? super A>, V> RuleHistory<A, V> history(
      String file, RuleDocument.Axis axis, Function<String, A> at, Class<V> type) {
    var document = document(file, axis);
    var history = document.history();
    if (history == null || document.tracks() != null) {
      throw new BadRuleFile(file, "needs \"history\", and no \"tracks\"");
    }
    return new RuleHistory<>(
        document.title(),
        document.unit(),
        file,
        at.apply(document.reviewedThrough()),
        carriesForward,
        entries(file, file, document.title(), history, at, type));
  }

  private <A extends Comparable<? super A>, V> TrackRules<A, V> tracks(
      String file, RuleDocument.Axis axis, Function<String, A> at, Class<V> type) {
    var document = document(file, axis);
    var tracks = document.tracks();
    if (tracks == null || document.history() != null) {
      throw new BadRuleFile(file, "needs \"tracks\", and no \"history\"");
    }
    var reviewed = at.apply(document.reviewedThrough());
    var histories = new EnumMap<Track, RuleHistory<A, V>>(Track.class);
    tracks.forEach(
        (track, written) ->
            histories.put(
                track,
                new RuleHistory<>(
                    document.title(),
                    document.unit(),
                    file,
                    reviewed,
                    carriesForward,
                    entries(file, file + " " + track, document.title(), written, at, type))));
    return new TrackRules<>(document.title(), file, reviewed, carriesForward, histories);
  }

  private RuleDocument document(String file, RuleDocument.Axis axis) {
    var bytes = read.computeIfAbsent(file, bytesOf);
    var document = yaml.document(file, new String(bytes, StandardCharsets.UTF_8));
    if (document.datedBy() != axis) {
      throw new BadRuleFile(file, "dated-by is not " + axis);
    }
    return document;
  }

  private <A extends Comparable<? super A>, V> List<RuleHistory.Entry<A, V>> entries(
      String file,
      String place,
      String title,
      List<RuleDocument.Entry> written,
      Function<String, A> at,
      Class<V> type) {
    var entries = new ArrayList<RuleHistory.Entry<A, V>>();
    for (var entry : written) {
      var ruled =
          new Ruled<>(
              yaml.value(place, entry.value(), type),
              file,
              title,
              entry.cite(),
              entry.source(),
              entry.provisional());
      var until = entry.until() == null ? null : at.apply(entry.until());
      entries.add(new RuleHistory.Entry<>(at.apply(entry.from()), until, ruled));
    }
    refuseGapsAndOverlaps(place, entries);
    return Collections.unmodifiableList(entries);
  }

  private static <A extends Comparable<? super A>, V> void refuseGapsAndOverlaps(
      String file, List<RuleHistory.Entry<A, V>> entries) {
    if (entries.isEmpty()) {
      throw new BadRuleFile(file, "has no entry");
    }
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var until = entry.until();
      if (until != null && until.compareTo(entry.from()) < 0) {
        throw new BadRuleFile(file, "until " + until + " is before from " + entry.from());
      }
      if (i > 0) {
        refuseGapOrOverlap(file, entries.get(i - 1), entry.from());
      }
    }
  }

  private static <A extends Comparable<? super A>> void refuseGapOrOverlap(
      String file, RuleHistory.Entry<A, ?> before, A from) {
    if (from.compareTo(before.from()) <= 0) {
      throw new BadRuleFile(file, "from " + from + " is not after from " + before.from());
    }
    var until = before.until();
    if (until != null && until.compareTo(from) >= 0) {
      throw new BadRuleFile(file, "until " + until + " overlaps from " + from);
    }
    if (until != null && !meets(until, from)) {
      throw new BadRuleFile(file, "gap between until " + until + " and from " + from);
    }
  }

  /** Whether nothing lies between the two: the next day, or the next performance year. */
  private static boolean meets(@Nullable Object until, Object from) {
    return switch (until) {
      case AgreementStart start ->
          from instanceof AgreementStart next && next.date().equals(start.date().plusDays(1));
      case PerformanceYear year ->
          from instanceof PerformanceYear next
              && (next.calendarYear() == year.calendarYear()
                  || next.calendarYear() == year.calendarYear() + 1 && !next.secondHalf());
      case null, default -> false;
    };
  }

  private static PerformanceYear year(String text) {
    return PerformanceYear.parse(text);
  }

  private static AgreementStart start(String text) {
    return new AgreementStart(LocalDate.parse(text));
  }

  private static byte[] resource(Class<?> beside, String path) {
    try (var stream = beside.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new BadRuleFile(path, "not found on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path, unreadable);
    }
  }
}
