package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * What lets a caller into the services of one start. It is made for the start, and stands in a file
 * that only who started the services may read, as a header that {@code curl -H @FILE} sends. It has
 * no textual form here, so that no message shows it.
 */
public final class LocalToken {
  private static final String NAME = "authorization";
  private static final String FORM = "Authorization: Bearer ";
  private static final int BYTES = 32;

  private final Path file;
  private final String value;

  private LocalToken(Path file, String value) {
    this.file = file;
    this.value = value;
  }

  /** Makes another one, whose file takes the place of the one before. */
  public static LocalToken makeIn(Path folder) {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    var token = new LocalToken(folder.resolve(NAME), HexFormat.of().formatHex(random));
    token.write();
    return token;
  }

  /** The one of a data folder's last start. */
  static LocalToken in(DataFolder folder) {
    return read(folder.path().resolve(NAME));
  }

  /**
   * The one of a system that is up.
   *
   * @throws CannotStart when there is none that may be read
   */
  public static LocalToken of(UpFile system) {
    return read(Path.of(String.valueOf(system.authorization())));
  }

  private static LocalToken read(Path file) {
    try {
      return new LocalToken(file, Files.readString(file).strip().substring(FORM.length()));
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      throw CannotStart.because(
          "the token of the system that is up cannot be read in "
              + file
              + ": another user or an earlier version started it; end it and start it again",
          unreadable);
    }
  }

  /** The value of the header {@code Authorization}. */
  public String header() {
    return "Bearer " + value;
  }

  /**
   * The dashboard's address with the token behind it, for the person who started the system: a
   * browser keeps what follows # to itself, and the page takes it out of the address at once.
   */
  public String addressOfTheDashboard(UpFile system) {
    return system.urls().get(Service.SETTLEMENT) + "/#token=" + value;
  }

  /** For the environment of a service, which other users cannot see. */
  public Map<String, String> environment() {
    return Map.of("TRUEUP_LOCAL_TOKEN", value, "TRUEUP_LOCAL_TOKEN_PLACE", file.toString());
  }

  Path file() {
    return file;
  }

  private void write() {
    try {
      PrivateFile.write(file, FORM + value + "\n");
    } catch (IOException unwritable) {
      throw CannotStart.because("cannot write " + file, unwritable);
    }
  }
}
