package org.trueup.local.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.trueup.local.machine.LocalToken;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.UpFile;

/**
 * The system that a command is for: of this machine, or in a cluster.
 *
 * @param addresses where each service is; its own paths follow, behind a prefix too
 * @param authorization the value of the header, asked for each time: a token does not last for ever
 * @param kafka settings of a client of the broker; empty where none was named
 */
public record Target(
    Map<Service, URI> addresses, Supplier<String> authorization, Map<String, Object> kafka) {

  public Target {
    addresses = Map.copyOf(addresses);
    kafka = Map.copyOf(kafka);
  }

  /** The one that is up on this machine. */
  public static Target of(UpFile system) {
    var header = LocalToken.of(system).header();
    return new Target(
        system.urls(),
        () -> header,
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, system.bootstrap()));
  }

  /** One host: a prefix names the service, {@code https://trueup.example.org/assignment}. */
  public static Map<Service, URI> below(URI host) {
    var addresses = new EnumMap<Service, URI>(Service.class);
    for (var service : Service.values()) {
      addresses.put(service, URI.create(withoutSlash(host) + "/" + service.shortName()));
    }
    return addresses;
  }

  /** The whole address of a path of a service. */
  public URI at(Service service, String path) {
    return URI.create(withoutSlash(requireNonNull(addresses.get(service))) + path);
  }

  private static String withoutSlash(URI address) {
    return address.toString().replaceFirst("/+$", "");
  }
}
