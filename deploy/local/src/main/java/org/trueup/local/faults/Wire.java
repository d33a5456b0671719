package org.trueup.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stretch of network between two ports of this machine, which can be cut: connections break and
 * new ones are refused; or fall silent: connections stay, and nothing passes.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private enum State {
    WHOLE,
    SILENT,
    CUT
  }

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private State state = State.WHOLE;

  private Wire(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  /** Takes connections at one port and hands them on to the other. */
  static Wire between(int port, int target) {
    try {
      var listener = new ServerSocket();
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      var wire = new Wire(listener, target);
      Thread.ofVirtual().name("wire-" + port).start(wire::accept);
      return wire;
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot listen on port " + port, failed);
    }
  }

  void cut() {
    become(State.CUT);
    sockets.forEach(Wire::close);
  }

  void silence() {
    become(State.SILENT);
  }

  void mend() {
    become(State.WHOLE);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cut();
  }

  private synchronized void become(State next) {
    state = next;
    notifyAll();
  }

  private synchronized boolean isCut() {
    return state == State.CUT;
  }

  private synchronized void awaitSound() throws InterruptedException {
    while (state == State.SILENT) {
      wait();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException closedOrRefused) {
        continue; // whoever called tries again
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    if (isCut()) {
      caller.close();
      return;
    }
    sockets.add(caller);
    try {
      var called = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(called);
      caller.setTcpNoDelay(true);
      called.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> carry(caller, called));
      Thread.ofVirtual().start(() -> carry(called, caller));
    } catch (IOException nobodyThere) {
      close(caller);
      sockets.remove(caller);
    }
  }

  private void carry(Socket from, Socket to) {
    var bytes = new byte[BUFFER];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0 && !isCut(); read = in.read(bytes)) {
        awaitSound();
        out.write(bytes, 0, read);
      }
    } catch (IOException | InterruptedException broken) {
      return; // in finally both ends hear of it
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
