package io.quarkus.runner;

import java.io.IOException;
import org.trueup.local.machine.StubService;

/** Stands in for the class that Quarkus generates for a service, by which the launcher runs it. */
public final class GeneratedMain {
  private GeneratedMain() {}

  public static void main(String[] arguments) throws IOException {
    StubService.main(arguments);
  }
}
