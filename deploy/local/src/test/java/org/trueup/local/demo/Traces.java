package org.trueup.local.demo;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trueup.local.lists.Person;

/** Finds identifiers, names and birth dates of the demonstration's people in any text. */
public final class Traces {
  private static final int DATE = "01/31/2018".length();
  private static final int SHORTEST = 6;
  private static final int LONGEST = 11;

  /** Six characters of eight bits each. */
  private static final long WINDOW = (1L << SHORTEST * 8) - 1;

  /** So many that hardly one in a thousand windows is taken for a beginning that is none. */
  private static final int BITS_OF_A_PLACE = 26;

  /** Identifiers and names, all in capitals. */
  private final Set<String> words = new HashSet<>();

  /**
   * Where the beginning of a word may be: it is asked for every character of all topics and logs.
   */
  private final BitSet beginnings = new BitSet(1 << BITS_OF_A_PLACE);

  private final Set<String> dates = new HashSet<>();

  private Traces() {}

  /** Of everybody whom the lists of a seed name. */
  public static Traces of(long seed) {
    var traces = new Traces();
    for (var aco : Story.read().acos()) {
      var lists = Demo.made(aco, seed);
      for (var story : aco.lists()) {
        var list = lists.next(story);
        Stream.of(list.assigned(), list.left().keySet(), list.assignableOnly())
            .forEach(people -> people.forEach(traces::add));
      }
    }
    return traces;
  }

  private void add(Person person) {
    for (var word : Set.of(person.mbi(), person.firstName(), person.lastName())) {
      words.add(word);
      beginnings.set(place(word.chars().limit(SHORTEST).asLongStream().reduce(0, Traces::moved)));
    }
    var born = person.born();
    dates.add(born.toString());
    dates.add("%02d/%02d/%d".formatted(born.getMonthValue(), born.getDayOfMonth(), born.getYear()));
  }

  /** How many different words and dates are looked for. */
  public int size() {
    return words.size() + dates.size();
  }

  /** The first of them in a text. */
  public Optional<String> in(String text) {
    return dateIn(text).or(() -> wordIn(text));
  }

  private Optional<String> dateIn(String text) {
    for (int at = 0; at + DATE <= text.length(); at++) {
      if (text.charAt(at + 2) == '/' && text.charAt(at + 5) == '/'
          || text.charAt(at + 4) == '-' && text.charAt(at + 7) == '-') {
        var date = text.substring(at, at + DATE);
        if (dates.contains(date)) {
          return Optional.of(date);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> wordIn(String text) {
    long window = 0;
    for (int end = 1; end <= text.length(); end++) {
      char next = text.charAt(end - 1);
      window = moved(window, next >= 'a' && next <= 'z' ? next - 'a' + 'A' : next);
      if (beginnings.get(place(window))) {
        var found = wordAt(Math.max(0, end - SHORTEST), text);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> wordAt(int begin, String text) {
    var longest = text.substring(begin, Math.min(begin + LONGEST, text.length()));
    var capitals = longest.toUpperCase(Locale.ROOT);
    return IntStream.rangeClosed(SHORTEST, capitals.length())
        .mapToObj(length -> capitals.substring(0, length))
        .filter(words::contains)
        .findFirst();
  }

  private static long moved(long window, long character) {
    return (window << 8 | character & 0xff) & WINDOW;
  }

  private static int place(long window) {
    return (int) (window * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS_OF_A_PLACE);
  }
}
