package org.trueup.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * How long the files and methods of a module are, and how wide: a reader takes in a method at a
 * glance, and a file without getting lost. Measured on the compiler's own trees.
 */
public final class CodeShape {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_LINES_OF_A_FILE = 200;
  private static final int MOST_LINES_OF_A_METHOD = 25;
  private static final int MOST_PARAMETERS = 4;

  /** A method: where, how many lines its body has, how many parameters it takes. */
  private record Method(String place, long lines, int parameters) {
    @Override
    public String toString() {
      return place + ": " + lines + " lines, " + parameters + " parameters";
    }
  }

  private CodeShape() {}

  /**
   * One test a rule, over the sources of the module that is tested.
   *
   * @param wider how many methods may take more parameters than four: queries whose parameters are
   *     columns, for the most part
   */
  public static Stream<DynamicTest> tests(int wider) {
    return Stream.of(
        DynamicTest.dynamicTest(
            "no file has more than " + MOST_LINES_OF_A_FILE + " lines",
            () ->
                assertThat(files())
                    .filteredOn(file -> lines(file) > MOST_LINES_OF_A_FILE)
                    .isEmpty()),
        DynamicTest.dynamicTest(
            "no method has more than " + MOST_LINES_OF_A_METHOD + " lines",
            () ->
                assertThat(methods())
                    .filteredOn(method -> method.lines > MOST_LINES_OF_A_METHOD)
                    .isEmpty()),
        DynamicTest.dynamicTest(
            "few methods take more than " + MOST_PARAMETERS + " parameters",
            () ->
                assertThat(methods())
                    .filteredOn(method -> method.parameters > MOST_PARAMETERS)
                    .hasSizeLessThanOrEqualTo(wider)));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Method> methods() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var sources = manager.getJavaFileObjectsFromPaths(files());
      var task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
      var found = new Found(Trees.instance(task));
      for (var unit : task.parse()) {
        found.scan(unit, null);
      }
      return found.methods;
    }
  }

  /** Constructors are left out: a bean's are its collaborators, a record's its components. */
  private static final class Found extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final List<Method> methods = new ArrayList<>();

    private Found(Trees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (method.getReturnType() != null && method.getBody() != null) {
        var unit = getCurrentPath().getCompilationUnit();
        var name = Path.of(unit.getSourceFile().getName()).getFileName() + " " + method.getName();
        methods.add(new Method(name, lines(unit, method.getBody()), method.getParameters().size()));
      }
      return super.visitMethod(method, nothing);
    }

    /** Those between the braces. */
    private long lines(CompilationUnitTree unit, BlockTree body) {
      var positions = trees.getSourcePositions();
      var map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, body));
      long last = map.getLineNumber(positions.getEndPosition(unit, body) - 1);
      return Math.max(0, last - first - 1);
    }
  }
}
