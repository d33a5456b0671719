package org.trueup.local.machine;

import org.jspecify.annotations.Nullable;

/** Why the system does not come up, in words for the person who called, with the exit code. */
public final class CannotStart extends RuntimeException {
  public static final int FAILED = 1;
  public static final int PORT_TAKEN = 4;
  public static final int FOLDER_IN_USE = 5;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CannotStart(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  static CannotStart because(String message) {
    return new CannotStart(FAILED, message, null);
  }

  static CannotStart because(String message, Throwable cause) {
    return new CannotStart(FAILED, message + ": " + cause, cause);
  }

  static CannotStart portTaken(Ports.Taken taken) {
    var message =
        "port %d is taken, and %s wants it. Stop what listens there, or choose other ports with --port-base N."
            .formatted(taken.port(), taken.wantedBy());
    return new CannotStart(PORT_TAKEN, message, null);
  }

  static CannotStart folderInUse(DataFolder folder) {
    var by =
        UpFile.read(folder)
            .map(up -> " (process %d, %s)".formatted(up.launcher().id(), up.urls().values()))
            .orElse("");
    var message =
        "%s is in use by another system that is up%s. Stop that one, or choose another folder with --data DIR."
            .formatted(folder.path(), by);
    return new CannotStart(FOLDER_IN_USE, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
