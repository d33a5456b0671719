package org.trueup.local.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.local.machine.LauncherLog;

/**
 * A broker in a process of its own, which can be killed without anybody else. Says {@value #READY}
 * when it takes connections.
 */
public final class BrokerProcess {
  static final String READY = "ready";

  private BrokerProcess() {}

  /**
   * @param arguments the folder of its log, its port, its controller's port, and settings as {@code
   *     name=value}
   */
  public static void main(String[] arguments) {
    var answer = System.out;
    System.setOut(System.err); // the broker has things to say, too
    LauncherLog.silence();
    Logger.getLogger("").addHandler(new ConsoleHandler());
    var settings = new HashMap<>(EmbeddedKafka.FAST);
    for (int i = 3; i < arguments.length; i++) {
      var setting = arguments[i].split("=", 2);
      settings.put(setting[0], setting[1]);
    }
    EmbeddedKafka.start(
        Path.of(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        settings);
    answer.println(READY);
  }
}
