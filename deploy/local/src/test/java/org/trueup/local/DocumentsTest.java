package org.trueup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What documents say of the code is there: every name, and every file that a link leads to. */
class DocumentsTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+([A-Z][a-z]+)+");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

  private static final List<Path> FILES = files();
  private static final Set<String> NAMES =
      FILES.stream()
          .filter(DocumentsTest::isCode)
          .flatMap(file -> IDENTIFIER.matcher(text(file)).results())
          .map(MatchResult::group)
          .collect(Collectors.toUnmodifiableSet());

  @TestFactory
  Stream<DynamicTest> everyNameOfTheGlossaryIsInTheCode() {
    return text(ROOT.resolve("docs/glossary.md"))
        .lines()
        .filter(line -> line.startsWith("| "))
        .flatMap(line -> quoted(line.split("\\|")[2]))
        .distinct()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertThatItIsThere(name)));
  }

  /** Decisions speak of the code as it was then; the glossary names CMS's columns too. */
  @TestFactory
  Stream<DynamicTest> everyTypeThatADocumentNamesIsInTheCode() {
    return documents()
        .filter(document -> !document.toString().contains("/adr/"))
        .filter(document -> !document.endsWith("glossary.md"))
        .flatMap(
            document ->
                quoted(text(document))
                    .filter(name -> TYPE.matcher(name).matches())
                    .distinct()
                    .map(name -> test(document, name, () -> assertThatItIsThere(name))));
  }

  /** Bash reads no others, and Git writes others where it was told to. */
  @Test
  void linesOfScriptsEndAsBashReadsThemWhateverGitMakesOfThemElsewhere() {
    var attributes = text(ROOT.resolve(".gitattributes")).lines().toList();
    assertThat(attributes).contains("* text=auto eol=lf");
    var exceptions =
        attributes.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("* "))
            .toList();
    // What comes later counts: nothing that a script may be called.
    assertThat(exceptions).allMatch(line -> line.matches("\\*\\.(zip|jar|gz|xlsx|png) binary"));

    var scripts = FILES.stream().filter(DocumentsTest::isScript).toList();
    assertThat(scripts)
        .contains(ROOT.resolve("trueup"), ROOT.resolve("deploy/kubernetes/try-pods"));
    assertThat(scripts).allSatisfy(script -> assertThat(text(script)).doesNotContain("\r"));
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsToAFile() {
    return documents()
        .flatMap(
            document ->
                LINK.matcher(text(document))
                    .results()
                    .map(link -> link.group(1))
                    .map(
                        link ->
                            test(
                                document,
                                link,
                                () -> assertThat(document.resolveSibling(link)).exists())));
  }

  private static DynamicTest test(Path document, String name, Executable check) {
    return DynamicTest.dynamicTest(ROOT.relativize(document) + ": " + name, check);
  }

  private static void assertThatItIsThere(String name) {
    if (name.endsWith(".yaml")) {
      assertThat(FILES).anyMatch(file -> file.endsWith(name));
    } else {
      var identifiers = IDENTIFIER.matcher(name).results().map(MatchResult::group).toList();
      assertThat(identifiers).isNotEmpty().allMatch(NAMES::contains);
    }
  }

  private static Stream<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(name -> name.group(1));
  }

  private static Stream<Path> documents() {
    return FILES.stream().filter(file -> file.toString().endsWith(".md"));
  }

  private static boolean isScript(Path file) {
    try (var content = Files.newInputStream(file)) {
      return Arrays.equals(content.readNBytes(2), new byte[] {'#', '!'});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isCode(Path file) {
    return file.toString().contains("/src/")
        && Stream.of(".java", ".json", ".sql").anyMatch(file.toString()::endsWith);
  }

  private static List<Path> files() {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.[^/]*)/.*"))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
