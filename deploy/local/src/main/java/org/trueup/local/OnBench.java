package org.trueup.local;

import java.util.List;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.client.NotTaken;
import org.trueup.local.outlook.BenchQuestions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A question to the bench: of the system that is up, of one brought up, or of one elsewhere. */
final class OnBench {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  /** What is asked, as the lines that answer it. */
  interface Question {
    List<String> ask(BenchQuestions bench) throws InterruptedException;
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
