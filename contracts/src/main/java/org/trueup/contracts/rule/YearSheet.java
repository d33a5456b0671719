package org.trueup.contracts.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** Every rule of one performance year on one page, for those who review it. */
public record YearSheet(
    PerformanceYear performanceYear, AgreementStart agreementStart, List<Entry> rules) {

  /**
   * One rule as it is in force.
   *
   * @param rule the file it stands in
   * @param track for rules that differ by track
   * @param reviewedThrough the last year or start somebody checked the file for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      String rule,
      String title,
      String unit,
      @Nullable Track track,
      @JsonSerialize(using = OfItsOwnType.class) Object value,
      String cite,
      String source,
      @Nullable String provisional,
      String reviewedThrough) {

    static Entry of(DatedRule<?> file, DatedRule.InForce found) {
      var rule = found.rule();
      return new Entry(
          rule.rule(),
          rule.title(),
          file.unit(),
          found.track(),
          rule.value(),
          rule.cite(),
          rule.source(),
          rule.provisional(),
          file.reviewedThrough().toString());
    }
  }

  /** Written as what it is, not as any object: with its kind, where a rule has several. */
  static final class OfItsOwnType extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider
          .findTypedValueSerializer(value.getClass(), true, null)
          .serialize(value, out, provider);
    }
  }

  /**
   * A rule that says something else in another year, or says it with other certainty.
   *
   * @param inWords what is other, a sentence for each place
   * @param from absent where it says nothing in the first year
   * @param to absent where it says nothing in the second
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Difference(
      String rule,
      String title,
      @Nullable Track track,
      List<String> inWords,
      @Nullable Entry from,
      @Nullable Entry to) {

    static Difference of(@Nullable Entry from, @Nullable Entry to) {
      var any = Objects.requireNonNull(from == null ? to : from);
      return new Difference(any.rule, any.title, any.track, inWords(from, to), from, to);
    }

    private static List<String> inWords(@Nullable Entry from, @Nullable Entry to) {
      if (from == null || to == null) {
        return from == null ? comes(Objects.requireNonNull(to)) : List.of("is no longer in force");
      }
      var values =
          from.value.equals(to.value)
              ? Stream.<String>empty()
              : ValueChange.inWords(valueOf(from), valueOf(to)).stream();
      return Stream.concat(values, certainty(from.provisional, to.provisional)).toList();
    }

    private static List<String> comes(Entry to) {
      var value = "comes into force: " + ValueInWords.of(valueOf(to));
      return Stream.concat(Stream.of(value), certainty(null, to.provisional)).toList();
    }

    /** What is not certain in the second year, where that is not what was uncertain before. */
    private static Stream<String> certainty(@Nullable String from, @Nullable String to) {
      if (Objects.equals(from, to)) {
        return Stream.empty();
      }
      return Stream.of(to == null ? "is no longer provisional" : "is provisional: " + to);
    }

    private static JsonNode valueOf(Entry entry) {
      return Json.tree(entry).path("value");
    }

    boolean saysSomethingElse() {
      return from == null
          || to == null
          || !from.value.equals(to.value)
          || (from.provisional == null) != (to.provisional == null);
    }
  }

  static YearSheet of(RuleBook book, PerformanceYear year, AgreementStart start) {
    var entries =
        book.rules().stream()
            .flatMap(file -> file.inForce(year, start).map(found -> Entry.of(file, found)))
            .toList();
    return new YearSheet(year, start, entries);
  }

  /** What is new, gone or different in the other sheet. */
  public List<Difference> differencesTo(YearSheet other) {
    var both = new TreeMap<String, Difference>();
    rules.forEach(entry -> both.put(key(entry), Difference.of(entry, null)));
    other.rules.forEach(
        entry ->
            both.merge(
                key(entry),
                Difference.of(null, entry),
                (from, to) -> Difference.of(from.from, to.to)));
    return both.values().stream().filter(Difference::saysSomethingElse).toList();
  }

  private static String key(Entry entry) {
    return entry.rule() + " " + entry.track();
  }
}
