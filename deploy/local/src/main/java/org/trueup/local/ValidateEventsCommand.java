package org.trueup.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.schema.EventSchema;
import org.trueup.local.topics.EventValidation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup validate-events}: what a Kafka client read, against the published schemas. */
@Command(
    name = "validate-events",
    description =
        "Holds records, one a line as kcat -J prints them, to the published schemas: headers, key"
            + " and value.",
    mixinStandardHelpOptions = true)
final class ValidateEventsCommand implements Callable<Integer> {
  private static final int RIGHT = 0;
  private static final int WRONG = 1;
  private static final int UNREADABLE = 2;

  private final PrintStream out = System.out; // libraries get another one

  @Spec private CommandSpec command;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      description = "Lines are values of this event, settlement-determined for one, not records.")
  private @Nullable String event;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What to read (default: standard input).")
  private @Nullable Path file;

  @Override
  public Integer call() {
    var validation = new EventValidation(schema(), out::println);
    try (var lines = lines()) {
      validation.read(lines);
    } catch (IOException unreadable) {
      System.err.println("trueup: cannot read " + unreadable.getMessage());
      return UNREADABLE;
    }
    validation.counts().forEach(out::println);
    out.println(validation.summary());
    out.flush();
    return validation.allIsRight() ? RIGHT : WRONG;
  }

  private @Nullable EventSchema schema() {
    return event == null
        ? null
        : EventSchema.named(event + ".v1.json")
            .orElseThrow(
                () -> new ParameterException(command.commandLine(), "unknown event " + event));
  }

  private BufferedReader lines() throws IOException {
    return file == null
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(file);
  }
}
