package org.trueup.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The ports of one machine's system. All of them listen on the loopback address only. */
public record Ports(int base) {
  public static final int DEFAULT_BASE = 8081;
  private static final int HIGHEST = 65535;
  private static final int POSTGRESQL = 1010;
  private static final int KAFKA = 1011;
  private static final int CONTROLLER = 1012;

  /** Below those that an operating system takes by itself. */
  private static final int FIRST_FREE = 20_000;

  private static final int SOME = 10_000;

  /** A port that something else listens on. */
  public record Taken(int port, String wantedBy) {}

  public Ports {
    if (base < 1024 || base + CONTROLLER > HIGHEST) {
      throw new IllegalArgumentException(
          "--port-base " + base + ": expected a port from 1024 to " + (HIGHEST - CONTROLLER));
    }
  }

  /** Ports of which none is taken, for a system that nobody else looks for. */
  public static Ports free() {
    var random = new Random();
    while (true) {
      var ports = new Ports(FIRST_FREE + random.nextInt(SOME));
      if (ports.firstTaken().isEmpty()) {
        return ports;
      }
    }
  }

  public int of(Service service) {
    return base + service.ordinal();
  }

  public int postgresql() {
    return base + POSTGRESQL;
  }

  public int kafka() {
    return base + KAFKA;
  }

  public int controller() {
    return base + CONTROLLER;
  }

  public URI url(Service service) {
    return URI.create("http://127.0.0.1:" + of(service));
  }

  public String bootstrap() {
    return "127.0.0.1:" + kafka();
  }

  public String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgresql() + "/postgres";
  }

  /** The first port that is not free, with the part of the system that wants it. */
  public Optional<Taken> firstTaken() {
    return wanted().entrySet().stream()
        .filter(port -> !isFree(port.getKey()))
        .map(port -> new Taken(port.getKey(), port.getValue()))
        .findFirst();
  }

  private Map<Integer, String> wanted() {
    var wanted = new LinkedHashMap<Integer, String>();
    for (var service : Service.values()) {
      wanted.put(of(service), service.title());
    }
    wanted.put(postgresql(), "PostgreSQL");
    wanted.put(kafka(), "Kafka");
    wanted.put(controller(), "Kafka's controller");
    return wanted;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
