package org.trueup.local.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trueup.local.lists.Person;

/** Finds identifiers, names and birth dates of the demonstration's people in any text. */
public final class Traces {
  private static final Pattern DATE =
      Pattern.compile("(\\d\\d/\\d\\d/\\d{4})|(\\d{4}-\\d\\d-\\d\\d)");
  private static final int SHORTEST = 6;
  private static final int LONGEST = 11;

  /** Identifiers and names, all in capitals. */
  private final Set<String> words = new HashSet<>();

  private final Set<String> beginnings = new HashSet<>();
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
      beginnings.add(word.substring(0, SHORTEST));
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
    var found = DATE.matcher(text).results().map(date -> date.group()).filter(dates::contains);
    return found.findFirst().or(() -> wordIn(text.toUpperCase(Locale.ROOT)));
  }

  private Optional<String> wordIn(String capitals) {
    for (int at = 0; at + SHORTEST <= capitals.length(); at++) {
      if (beginnings.contains(capitals.substring(at, at + SHORTEST))) {
        for (int end = at + SHORTEST; end <= Math.min(at + LONGEST, capitals.length()); end++) {
          if (words.contains(capitals.substring(at, end))) {
            return Optional.of(capitals.substring(at, end));
          }
        }
      }
    }
    return Optional.empty();
  }
}
