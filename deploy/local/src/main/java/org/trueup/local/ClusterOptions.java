package org.trueup.local;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.trueup.local.client.ClientCredentials;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a system is that is not of this machine, and who asks. */
final class ClusterOptions {
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "A system elsewhere, and not on the data folder: one host with a prefix for each service"
              + " (https://trueup.example.org), or, given three times, each by itself"
              + " (assignment=https://...).")
  private List<String> urls = List.of();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "Who asks there: a token of the identity provider. Others on this machine can read a command"
              + " line: better --token-file, or the variable TRUEUP_TOKEN.")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "The same, from a file that has it alone or as a header.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description =
          "Signs in there as a program, and again before the token ends: --client, and its secret in"
              + " the variable TRUEUP_CLIENT_SECRET.")
  private @Nullable URI issuer;

  @Option(names = "--client", paramLabel = "ID", description = "The program's name at the issuer.")
  private @Nullable String client;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "The system's broker, for commands that read topics.")
  private @Nullable String broker;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "Settings of a Kafka client, for a broker that asks who is there.")
  private @Nullable Path kafkaSettings;

  /** The system that was named; empty for the one of the data folder. */
  Optional<Target> target() {
    return urls.isEmpty()
        ? Optional.empty()
        : Optional.of(new Target(addresses(), authorization(), kafka()));
  }

  /** The same, for a command that reads topics. */
  Optional<Target> targetWithKafka() {
    if (!urls.isEmpty() && broker == null) {
      throw wrong("--url needs --kafka HOST:PORT here: settlements are read from their topic");
    }
    return target();
  }

  private Map<Service, URI> addresses() {
    if (urls.size() == 1 && !urls.getFirst().matches("[a-z]+=.*")) {
      return Target.below(address(urls.getFirst()));
    }
    var addresses = new EnumMap<Service, URI>(Service.class);
    for (var named : urls) {
      var parts = named.split("=", 2);
      var service = Service.byShortName(parts[0]);
      if (parts.length < 2 || service.isEmpty()) {
        throw wrong(
            "--url "
                + named
                + ": give one host, or assignment=URL, benchmark=URL and settlement=URL");
      }
      addresses.put(service.get(), address(parts[1]));
    }
    if (addresses.size() < Service.values().length) {
      throw wrong("--url is missing for one of assignment, benchmark and settlement");
    }
    return addresses;
  }

  /** A token is for whom it was made for: it leaves this machine only where nobody can read it. */
  private URI address(String text) {
    try {
      var address = URI.create(text);
      var host = address.getHost();
      if (host != null
          && ("https".equals(address.getScheme())
              || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host))) {
        return address;
      }
    } catch (IllegalArgumentException none) {
      throw wrong("--url " + text + " is no address");
    }
    throw wrong(
        "--url " + text + ": https://..., or http:// on this machine, for a token is sent there");
  }

  private Supplier<String> authorization() {
    if (issuer != null) {
      var secret = System.getenv("TRUEUP_CLIENT_SECRET");
      if (client == null || secret == null) {
        throw wrong(
            "--issuer needs --client ID, and its secret in the variable TRUEUP_CLIENT_SECRET");
      }
      return new ClientCredentials(issuer, client, secret);
    }
    var given = tokenFile == null ? token : read(tokenFile);
    var word = given == null ? System.getenv("TRUEUP_TOKEN") : given;
    if (word == null || word.isBlank()) {
      throw wrong(
          "--url needs a token: the variable TRUEUP_TOKEN, --token-file FILE, or --issuer URL");
    }
    var header = "Bearer " + bare(word);
    return () -> header;
  }

  private static String bare(String text) {
    return text.strip().replaceFirst("(?i)^(authorization:\\s*)?(bearer\\s+)?", "");
  }

  private Map<String, Object> kafka() {
    var settings = new HashMap<String, Object>();
    if (kafkaSettings != null) {
      var file = new Properties();
      try (Reader text = Files.newBufferedReader(kafkaSettings)) {
        file.load(text);
      } catch (IOException unreadable) {
        throw wrong("cannot read " + kafkaSettings + ": " + unreadable.getMessage());
      }
      file.forEach((name, value) -> settings.put(String.valueOf(name), value));
    }
    if (broker != null) {
      settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    }
    return settings;
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw wrong("cannot read " + file + ": " + unreadable.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
