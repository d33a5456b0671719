package org.trueup.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.client.NotTaken;
import org.trueup.local.outlook.BenchQuestions;
import org.trueup.local.outlook.SentTables;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A question to the bench: of the system that is up, of one brought up, or of one elsewhere. */
final class OnBench {
  private static final int UNREADABLE = 2;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  /** What is asked, as the lines that answer it. */
  interface Question {
    List<String> ask(BenchQuestions bench) throws InterruptedException;
  }

  /** What is asked about tables that are sent with it. */
  interface QuestionWithTables {
    List<String> ask(BenchQuestions bench, SentTables tables)
        throws InterruptedException, IOException;
  }

  /** Prints the answer; a refusal is told in the service's words. */
  int print(Question question) throws InterruptedException {
    try {
      return OnSystem.run(
          options,
          cluster.target(),
          system -> {
            question.ask(new BenchQuestions(system)).forEach(System.out::println);
            System.out.flush();
            return 0;
          });
    } catch (NotTaken refused) {
      System.err.println("trueup: " + refused.getMessage());
      return OnSystem.FAILED;
    }
  }

  /** The same with tables that are sent; what is wrong with them is told before anything starts. */
  int printOfTables(List<Path> files, QuestionWithTables question) throws InterruptedException {
    try (var tables = SentTables.of(files)) {
      return print(questions -> asked(question, questions, tables));
    } catch (IOException | UncheckedIOException unreadable) {
      System.err.println("trueup: " + unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private static List<String> asked(
      QuestionWithTables question, BenchQuestions bench, SentTables tables)
      throws InterruptedException {
    try {
      return question.ask(bench, tables);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable.getMessage(), unreadable);
    }
  }

  AcoId aco(String text) {
    try {
      return AcoId.parse(text);
    } catch (IllegalArgumentException none) {
      throw wrong(none);
    }
  }

  PerformanceYear year(String text) {
    try {
      return PerformanceYear.parse(text);
    } catch (IllegalArgumentException none) {
      throw wrong(none);
    }
  }

  /** In the words of the value itself. */
  private ParameterException wrong(IllegalArgumentException cause) {
    return new ParameterException(command.commandLine(), String.valueOf(cause.getMessage()), cause);
  }
}
