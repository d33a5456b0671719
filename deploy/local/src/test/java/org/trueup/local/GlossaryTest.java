package org.trueup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name in the glossary's middle column is a name of the code. */
class GlossaryTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private static final List<Path> FILES = mainFiles();
  private static final String CODE =
      FILES.stream()
          .filter(GlossaryTest::isText)
          .map(GlossaryTest::text)
          .collect(Collectors.joining());

  static Stream<String> names() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
        .filter(line -> line.startsWith("| "))
        .flatMap(line -> NAME.matcher(line.split("\\|")[2]).results())
        .map(MatchResult::group)
        .map(quoted -> quoted.substring(1, quoted.length() - 1))
        .distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void isInTheCode(String name) {
    if (name.endsWith(".yaml")) {
      assertThat(FILES).anyMatch(file -> file.endsWith(name));
    } else {
      var identifiers = IDENTIFIER.matcher(name).results().map(MatchResult::group).toList();
      assertThat(identifiers).isNotEmpty().allSatisfy(GlossaryTest::assertThatItIsUsed);
    }
  }

  private static void assertThatItIsUsed(String identifier) {
    assertThat(Pattern.compile("\\b" + identifier + "\\b").matcher(CODE).find())
        .as(identifier)
        .isTrue();
  }

  private static List<Path> mainFiles() {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().contains("/src/main/"))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isText(Path file) {
    return Stream.of(".java", ".json", ".sql").anyMatch(file.toString()::endsWith);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
