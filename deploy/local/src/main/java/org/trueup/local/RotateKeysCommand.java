package org.trueup.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.LocalKeys;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.UpFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup rotate-keys}: another key for identifiers of beneficiaries. */
@Command(
    name = "rotate-keys",
    description =
        "Makes a new key for the data folder and brings the identifiers of beneficiaries on file"
            + " under it. Wants a stopped system, and starts one for the time. It may be broken off:"
            + " the next start goes on with it.",
    mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {
  private static final Call ROTATE =
      Call.get("key rotation", Service.ASSIGNMENT, "/identifier-keys/rotation").asPost();

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  /** As assignment-service answers, as far as it is told. */
  record State(String current, long unsealed, long left) {}

  @Override
  public Integer call() throws InterruptedException {
    var folder = options.folder();
    if (UpFile.read(folder).isPresent()) {
      System.err.printf(
          Locale.ROOT,
          "trueup: a system is up on %s: stop it, for its services know the former key alone%n",
          folder.path());
      return CannotStart.FOLDER_IN_USE;
    }
    LocalKeys.addIdentifierKey(folder);
    return OnSystem.run(
        options,
        system -> {
          var services = new Services(system);
          State state;
          do {
            state = Json.read(services.send(ROTATE).body(), State.class);
          } while (state.left() > 0);
          out.printf(
              Locale.ROOT,
              "all identifiers are sealed under %s; the former keys stay in %s, for backups%n",
              state.current(),
              folder.keys());
          out.flush();
          return 0;
        });
  }
}
