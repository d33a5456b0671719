package org.trueup.local.upkeep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a file is sealed, piece by piece (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, 2015, as the format age has it): {@value #MARK}, 32 random bytes of salt, then pieces of
 * 64 KiB, each AES-256-GCM under HKDF-SHA256 of key and salt. The nonce of a piece is its number in
 * 11 bytes and one that is 1 for the last piece and 0 for others; the last may be shorter. So no
 * piece can be changed, left out, swapped, cut off or taken from another file.
 */
final class Sealing {
  static final String MARK = "trueup sealed 1\n";
  static final int SALT = 32;
  static final int PIECE = 64 * 1024;
  static final int TAG = 16;

  private static final int TAG_BITS = 128;
  private static final int NONCE = 12;

  private final SecretKey key;
  private final int mode;
  private long number;

  private Sealing(BackupKey key, byte[] salt, int mode) {
    try {
      this.key = new SecretKeySpec(hmac(hmac(salt, key.bytes()), lastOf(mark())), "AES");
      this.mode = mode;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }

  /** HKDF (RFC 5869) of a key as long as the hash: one step of extraction, one of expansion. */
  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static byte[] lastOf(byte[] info) {
    var step = Arrays.copyOf(info, info.length + 1);
    step[info.length] = 1;
    return step;
  }

  static Sealing sealing(BackupKey key, byte[] salt) {
    return new Sealing(key, salt, Cipher.ENCRYPT_MODE);
  }

  static Sealing opening(BackupKey key, byte[] salt) {
    return new Sealing(key, salt, Cipher.DECRYPT_MODE);
  }

  static byte[] mark() {
    return MARK.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] salt() {
    var salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  /**
   * The next piece, sealed or opened.
   *
   * @throws GeneralSecurityException where it is not the piece that was sealed here
   */
  byte[] next(byte[] piece, int length, boolean isLast) throws GeneralSecurityException {
    var nonce = ByteBuffer.allocate(NONCE);
    nonce.putLong(NONCE - 1 - Long.BYTES, number++).put(NONCE - 1, (byte) (isLast ? 1 : 0));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.array()));
    return cipher.doFinal(piece, 0, length);
  }
}
