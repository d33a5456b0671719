package org.trueup.kubernetes.trial;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import java.util.Map;
import org.trueup.embedded.FreePorts;

/** Threads of a pod that a debugger can reach: what ends one can otherwise not be made. */
final class DebuggedThreads {
  private static final String SOCKET = "com.sun.jdi.SocketAttach";

  private final int port = FreePorts.take(1).getFirst();

  /** For the pod: it lets a debugger in. */
  Map<String, String> variables() {
    return Map.of(
        "JAVA_TOOL_OPTIONS",
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port);
  }

  /** Throws an error in a thread: one of those that every virtual machine keeps ready. */
  void throwAnError(String thread) throws Exception {
    var machine = attached();
    try {
      var error = machine.classesByName("java.lang.OutOfMemoryError").getFirst();
      var instance = error.instances(1).getFirst();
      machine.allThreads().stream()
          .filter(running -> running.name().equals(thread))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no thread " + thread))
          .stop(instance);
    } finally {
      machine.dispose();
    }
  }

  private VirtualMachine attached() throws Exception {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(each -> each.name().equals(SOCKET))
            .findFirst()
            .orElseThrow();
    var arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(String.valueOf(port));
    return connector.attach(arguments);
  }
}
