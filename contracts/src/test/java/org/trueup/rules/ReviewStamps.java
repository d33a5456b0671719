package org.trueup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.DatedRule;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.contracts.rule.RuleFolder;

/** With any single review stamp set back, a service does not start and names the file. */
public final class ReviewStamps {
  private static final Pattern STAMP = Pattern.compile("(?m)^reviewed-through: \\d{4}");
  private static final String YEAR_BEFORE = "reviewed-through: 2023";
  private static final Path FOLDER = Path.of("src/main/resources/rules");

  private ReviewStamps() {}

  /**
   * One test for each rule file that the service reads, and one that it reads every file it has.
   *
   * @param book reads all rules of the service from a folder, as it does when it starts
   */
  public static Stream<DynamicTest> testsOf(Function<RuleFolder, RuleBook> book) {
    var read = book.apply(RuleFolder.of(ReviewStamps.class, "rules"));
    var names = read.rules().stream().map(DatedRule::file).distinct().toList();
    return Stream.concat(
        names.stream()
            .map(
                name ->
                    DynamicTest.dynamicTest(
                        name + " set back to 2023", () -> isRefused(book, files(names), name))),
        Stream.of(
            DynamicTest.dynamicTest(
                "every rule file of the service is read",
                () -> assertThat(new TreeSet<>(names)).containsAll(ofTheService()))));
  }

  private static void isRefused(
      Function<RuleFolder, RuleBook> book, Map<String, String> files, String name) {
    files.computeIfPresent(name, (file, text) -> STAMP.matcher(text).replaceFirst(YEAR_BEFORE));
    var folder = RuleFolder.of(files);

    assertThatThrownBy(() -> book.apply(folder))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageStartingWith(name + ": is reviewed through 2023");
  }

  /** The files by their names, as they stand on the class path. */
  public static Map<String, String> files(List<String> names) {
    var files = new HashMap<String, String>();
    names.forEach(name -> files.put(name, text(name)));
    return files;
  }

  private static String text(String name) {
    try (var file = ReviewStamps.class.getClassLoader().getResourceAsStream("rules/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no rule file " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> ofTheService() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
