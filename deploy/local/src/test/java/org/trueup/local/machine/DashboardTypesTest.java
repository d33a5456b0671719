package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.json.Json;

/**
 * The types of the dashboard's modules, by TypeScript's own checker: a name that no module gives, a
 * property that nothing has, a value that may be missing. It runs in the browser that looks at the
 * pages, so that nobody needs another tool; without one it is skipped, and says so. What the
 * services answer is declared in {@code answers.d.ts}, which is held to their OpenAPI documents:
 * {@code -Dtrueup.write-types=true} writes it anew.
 */
class DashboardTypesTest {
  private static final Path MODULES =
      Path.of("../../settlement-service/src/main/resources/META-INF/resources/dashboard");

  private static final String CHECKER = "/META-INF/resources/webjars/typescript/5.9.2/lib/";

  private static final String CHECK =
      """
      (() => {
        const options = {noEmit: true, allowJs: true, checkJs: true, strict: true,
          target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.esnext.full.d.ts']};
        const host = {
          fileExists: name => name in files, readFile: name => files[name],
          getSourceFile: (name, version) => name in files ? ts.createSourceFile(name, files[name], version) : undefined,
          getDefaultLibFileName: () => '/lib.esnext.full.d.ts', getDefaultLibLocation: () => '/',
          getCurrentDirectory: () => '/', getCanonicalFileName: name => name, useCaseSensitiveFileNames: () => true,
          getNewLine: () => '\\n', writeFile: () => undefined, directoryExists: () => true, getDirectories: () => [],
        };
        const program = ts.createProgram(Object.keys(files).filter(name => name.endsWith('.js')), options, host);
        return ts.getPreEmitDiagnostics(program).map(one => (one.file ? one.file.fileName + ':'
          + (one.file.getLineAndCharacterOfPosition(one.start).line + 1) + ' ' : '')
          + ts.flattenDiagnosticMessageText(one.messageText, ' ')).join('\\n');
      })()
      """;

  private static final String ANSWERS = "answers.d.ts";

  @TempDir Path folder;

  @BeforeEach
  void writeAnswers() throws IOException {
    if (Boolean.getBoolean("trueup.write-types")) {
      Files.writeString(MODULES.resolve(ANSWERS), answers());
    }
  }

  private static String answers() throws IOException {
    var files = new TreeMap<String, String>();
    readModules(files);
    files.remove("/" + ANSWERS);
    return AnswersAsTypes.of(files.values());
  }

  @Test
  void nameWhatTheServicesAnswer() throws Exception {
    if (!AnswersAsTypes.isPossible()) {
      System.out.println("Without packaged services the types of their answers were not compared.");
      return;
    }
    assertThat(MODULES.resolve(ANSWERS))
        .as("the documents are written when the services are packaged")
        .content()
        .isEqualTo(answers());
  }

  /** A browser that learns of a module from another one asks for it one round later. */
  @Test
  void areOfModulesThatThePageAsksForAtOnce() throws IOException {
    var files = new TreeMap<String, String>();
    readModules(files);
    var page = Files.readString(MODULES.resolve("../../dashboard/index.html"));
    assertThat(files.keySet())
        .filteredOn(name -> name.endsWith(".js"))
        .allSatisfy(name -> assertThat(page).contains("\"/dashboard" + name + "\""));
  }

  @Test
  void areTrue() throws Exception {
    var program = Chromium.installed();
    if (program.isEmpty()) {
      System.out.println(
          "Without Chromium on this machine the dashboard's types were not checked.");
      return;
    }
    var files = new TreeMap<String, String>();
    readModules(files);
    assertThat(files).hasSizeGreaterThan(20);
    readDeclarations("lib.esnext.full.d.ts", files);
    try (var browser = Chromium.start(program.get(), folder.resolve("browser"))) {
      var page = browser.open();
      page.ask(resource("typescript.js") + ";globalThis.ts = ts; ''");
      page.ask("globalThis.files = " + Json.write(files) + "; ''");
      assertThat(page.ask(CHECK)).isEmpty();
      var wrong = "import {h, nothing} from './dom.js'; nothing(1); const f = x => h(x);";
      page.ask("Object.assign(files, " + Json.write(Map.of("/wrong.js", wrong)) + "); ''");
      assertThat(page.ask(CHECK)).contains("/wrong.js:1").contains("'nothing'", "Parameter 'x'");
    }
  }

  private static void readModules(Map<String, String> files) throws IOException {
    try (var modules = Files.list(MODULES)) {
      for (var module : modules.filter(DashboardTypesTest::isRead).toList()) {
        files.put("/" + module.getFileName(), Files.readString(module));
      }
    }
  }

  private static boolean isRead(Path file) {
    return file.toString().endsWith(".js") || file.endsWith(ANSWERS);
  }

  /** What browsers know: one file that refers to others. */
  private static void readDeclarations(String name, Map<String, String> files) throws IOException {
    if (files.containsKey("/" + name)) {
      return;
    }
    var text = resource(name);
    files.put("/" + name, text);
    var others = Pattern.compile("<reference lib=\"([^\"]+)\"").matcher(text).results();
    for (var other : others.map(found -> found.group(1)).toList()) {
      readDeclarations("lib." + other + ".d.ts", files);
    }
  }

  private static String resource(String name) throws IOException {
    try (var file =
        Objects.requireNonNull(
            DashboardTypesTest.class.getResourceAsStream(CHECKER + name), CHECKER + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
