package org.trueup.assignment.store.identifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and finds identifiers under one key: AES-256-GCM with a random nonce (NIST SP 800-38D),
 * bound to the key's name and the beneficiary's token, so that no sealed identifier can be put in
 * another's place; and HMAC-SHA256, cut to the width of a uuid. For one thread.
 */
public final class IdentifierCipher {
  private static final String SEALING = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** Asking for random numbers costs more than having them. */
  private static final int NONCES_AT_ONCE = 500;

  private final String name;
  private final byte[] boundName;
  private final SecretKey key;
  private final Cipher cipher;
  private final Mac mac;
  private final SecureRandom random = new SecureRandom();
  private final byte[] nonces = new byte[NONCE * NONCES_AT_ONCE];
  private int nextNonce = nonces.length;

  IdentifierCipher(IdentifierKey key) {
    this.name = key.name();
    this.boundName = name.getBytes(StandardCharsets.UTF_8);
    this.key = key.toSeal();
    try {
      cipher = Cipher.getInstance(SEALING);
      mac = Mac.getInstance(IdentifierKey.HASH);
      mac.init(key.toFind());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + SEALING, impossible);
    }
  }

  /** The name of its key. */
  public String name() {
    return name;
  }

  /** What an identifier is found by. */
  public UUID lookup(long mbi) {
    var hash = ByteBuffer.wrap(mac.doFinal(bytes(mbi)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** Nonce, ciphertext and tag of a beneficiary's identifier. */
  public byte[] seal(long mbi, UUID token) {
    try {
      if (nextNonce == nonces.length) {
        random.nextBytes(nonces);
        nextNonce = 0;
      }
      var sealed = new byte[NONCE + cipherLength()];
      System.arraycopy(nonces, nextNonce, sealed, 0, NONCE);
      nextNonce += NONCE;
      init(Cipher.ENCRYPT_MODE, sealed, token);
      cipher.doFinal(bytes(mbi), 0, Long.BYTES, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("an identifier cannot be sealed", impossible);
    }
  }

  /**
   * The identifier.
   *
   * @throws IllegalStateException when it was changed, or is another beneficiary's
   */
  public long open(byte[] sealed, UUID token) {
    try {
      init(Cipher.DECRYPT_MODE, sealed, token);
      return ByteBuffer.wrap(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)).getLong();
    } catch (GeneralSecurityException changed) {
      throw new IllegalStateException(
          "the identifier behind the token "
              + token
              + " cannot be opened: it is not what was sealed under key "
              + name,
          changed);
    }
  }

  private void init(int mode, byte[] sealed, UUID token) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
    cipher.updateAAD(boundName);
    cipher.updateAAD(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(token.getMostSignificantBits())
            .putLong(token.getLeastSignificantBits())
            .array());
  }

  private static int cipherLength() {
    return Long.BYTES + TAG_BITS / Byte.SIZE;
  }

  private static byte[] bytes(long mbi) {
    return ByteBuffer.allocate(Long.BYTES).putLong(mbi).array();
  }
}
