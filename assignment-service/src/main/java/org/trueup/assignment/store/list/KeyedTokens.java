package org.trueup.assignment.store.list;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens under one key: HMAC-SHA256 of the identifier, cut to the width of a uuid (its custom
 * version, RFC 9562 section 5.8). For one thread.
 */
final class KeyedTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Mac mac;
  private final byte[] identifier = new byte[Long.BYTES];

  KeyedTokens(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  UUID of(long mbi) {
    ByteBuffer.wrap(identifier).putLong(mbi);
    var digest = ByteBuffer.wrap(mac.doFinal(identifier));
    long high = digest.getLong() & ~0xF000L | VERSION_8;
    long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
    return new UUID(high, low);
  }
}
