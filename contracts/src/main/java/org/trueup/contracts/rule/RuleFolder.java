package org.trueup.contracts.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final List<DatedRule<?>> rules = new ArrayList<>();
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

  /** Whether its rules answer for what is later than they were reviewed. */
  public boolean isCarryingForward() {
    return carriesForward;
  }

  /** The same folder, of which nothing was read so far. */
  RuleFolder unread() {
    return new RuleFolder(bytesOf, carriesForward);
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

  /**
   * Every rule read so far, held against the performance years that are admitted.
   *
   * @throws BadRuleFile when one is not reviewed for all of them
   */
  public RuleBook book(PerformanceYears years) {
    return new RuleBook(years, rules);
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
    var header = header(file, document, at);
    var entries = new RuleEntries<>(header, yaml, at, type);
    return remembered(new RuleHistory<>(header, entries.read(file, history)));
  }

  private <A extends Comparable<? super A>, V> TrackRules<A, V> tracks(
      String file, RuleDocument.Axis axis, Function<String, A> at, Class<V> type) {
    var document = document(file, axis);
    var tracks = document.tracks();
    if (tracks == null || document.history() != null) {
      throw new BadRuleFile(file, "needs \"tracks\", and no \"history\"");
    }
    var header = header(file, document, at);
    var entries = new RuleEntries<>(header, yaml, at, type);
    var histories = new EnumMap<Track, RuleHistory<A, V>>(Track.class);
    tracks.forEach(
        (track, written) ->
            histories.put(
                track, new RuleHistory<>(header, entries.read(file + " " + track, written))));
    return remembered(new TrackRules<>(header, histories));
  }

  private <A extends Comparable<? super A>> RuleHeader<A> header(
      String file, RuleDocument document, Function<String, A> at) {
    return new RuleHeader<>(
        document.title(),
        document.unit(),
        file,
        at.apply(document.reviewedThrough()),
        carriesForward);
  }

  private <R extends DatedRule<?>> R remembered(R rule) {
    rules.add(rule);
    return rule;
  }

  private RuleDocument document(String file, RuleDocument.Axis axis) {
    var bytes = read.computeIfAbsent(file, bytesOf);
    var document = yaml.document(file, new String(bytes, StandardCharsets.UTF_8));
    if (document.datedBy() != axis) {
      throw new BadRuleFile(file, "dated-by is not " + axis);
    }
    return document;
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
