package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A Service: lines to the pods behind it, in turn. A pod that is taken out keeps those it has. */
final class Balancer implements AutoCloseable {
  private final ServerSocket door;
  private final List<Pod> pods = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  Balancer() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::listen);
  }

  void add(Pod pod) {
    pods.add(pod);
  }

  void remove(Pod pod) {
    pods.remove(pod);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    var pod = pods.get(Math.floorMod(turn.getAndIncrement(), pods.size()));
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), pod.address().getPort())) {
      var answers = Thread.ofVirtual().start(() -> pipe(server, client));
      pipe(client, server);
      answers.join();
    } catch (IOException gone) {
      return; // whoever asked notices that the line has ended
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pipe(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      try {
        to.close();
        from.close();
      } catch (IOException closed) {
        return; // both ends are gone
      }
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
