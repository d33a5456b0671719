package org.trueup.local.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.local.machine.DataFolder;

class SealedFolderTest {
  private static final String HEX = "0f".repeat(32);
  private static final BackupKey KEY = BackupKey.of(HEX, "a test");
  private static final int PIECE = 64 * 1024;
  private static final int HEAD = Sealing.MARK.length() + Sealing.SALT;
  private static final int SEALED = PIECE + 16;

  @TempDir Path folder;

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private static byte[] sealed(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sealing = new SealedOutput(out, KEY)) {
      sealing.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] opened(byte[] sealed, BackupKey key) throws IOException {
    try (var opening = new SealedInput(new ByteArrayInputStream(sealed), key)) {
      return opening.readAllBytes();
    }
  }

  private static void assertRefused(byte[] sealed) {
    assertThatThrownBy(() -> opened(sealed, KEY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another key, or the file was cut off or changed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE})
  void whatIsSealedIsOpened(int count) throws IOException {
    assertThat(opened(sealed(bytes(count)), KEY)).isEqualTo(bytes(count));
  }

  @Test
  void anotherKeyOpensNothing() throws IOException {
    var sealed = sealed(bytes(10));
    assertThatThrownBy(() -> opened(sealed, BackupKey.of("0e".repeat(32), "a test")))
        .hasMessageContaining("another key");
    assertThatThrownBy(() -> BackupKey.of("short", "a test"))
        .hasMessageContaining("64 hexadecimal digits");
    var none = folder.resolve("no.key");
    assertThatThrownBy(() -> BackupKey.toOpen(new DataFolder(folder), none))
        .hasMessage("cannot read the key of backups: " + none + " does not exist");
  }

  @Test
  void whatIsCutOffSwappedLeftOutOrChangedIsRefused() throws IOException {
    var sealed = sealed(bytes(3 * PIECE));
    for (int end :
        new int[] {HEAD, HEAD + 1, HEAD + SEALED, HEAD + 2 * SEALED, sealed.length - 1}) {
      assertRefused(Arrays.copyOf(sealed, end));
    }
    assertRefused(Arrays.copyOf(sealed, sealed.length + 1));
    var swapped = sealed.clone();
    System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED, SEALED);
    System.arraycopy(sealed, HEAD + SEALED, swapped, HEAD, SEALED);
    assertRefused(swapped);
    var leftOut = Arrays.copyOf(sealed, sealed.length - SEALED);
    System.arraycopy(sealed, HEAD + 2 * SEALED, leftOut, HEAD + SEALED, SEALED);
    assertRefused(leftOut);
    for (int at : new int[] {HEAD - 1, HEAD, HEAD + SEALED + 7, sealed.length - 1}) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertRefused(changed);
    }
    var otherFile = sealed(bytes(3 * PIECE));
    System.arraycopy(sealed, HEAD, otherFile, HEAD, SEALED);
    assertRefused(otherFile);
  }

  /** By the words of the format alone, with HKDF as RFC 5869 spells it out. */
  @Test
  void theFormatIsAsItIsDocumented() throws Exception {
    var sealed = sealed("hello".getBytes(StandardCharsets.UTF_8));
    var salt = Arrays.copyOfRange(sealed, 16, 48);
    var extracted = hmac(salt, HexFormat.of().parseHex(HEX));
    var key = hmac(extracted, "trueup sealed 1\n\u0001".getBytes(StandardCharsets.US_ASCII));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var nonce = HexFormat.of().parseHex("0000000000000000000000" + "01");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    assertThat(cipher.doFinal(sealed, 48, sealed.length - 48)).asString().isEqualTo("hello");
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  @Test
  void aFolderComesBackWithItsEmptyFoldersAndNothingOfItCanBeRead() throws IOException {
    var from = Files.createDirectories(folder.resolve("from"));
    Files.createDirectories(from.resolve("empty"));
    Files.createDirectories(from.resolve("base/1"));
    Files.writeString(from.resolve("base/1/2619"), "1S00E00TT05 and other beneficiaries");
    Files.writeString(from.resolve("postmaster.pid"), "1");
    var file = folder.resolve("data.sealed");
    try (var sealed = new SealedFolder(file, KEY)) {
      sealed.add(from, Path.of(""), within -> !within.endsWith("postmaster.pid"));
      sealed.add("backup_label", "START WAL LOCATION");
      assertThat(sealed.has(Path.of("base/1/2619"))).isTrue();
    }
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("1S00E00TT05", "base/1", "2619");

    var to = folder.resolve("to");
    SealedFolder.open(file, KEY, to);
    assertThat(to.resolve("base/1/2619")).hasSameTextualContentAs(from.resolve("base/1/2619"));
    assertThat(to.resolve("backup_label")).hasContent("START WAL LOCATION");
    assertThat(to.resolve("empty")).isEmptyDirectory();
    assertThat(to.resolve("postmaster.pid")).doesNotExist();
  }
}
