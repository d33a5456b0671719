package org.trueup.contracts.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a record, in the header {@value #HEADER}: the id of the key, a dot, and HMAC
 * with SHA-256 (RFC 2104) in lower-case hexadecimal digits, over what {@link Signed} says.
 */
public final class RecordSignature {
  public static final String HEADER = "trueup-signature";

  static final String ALGORITHM = "HmacSHA256";

  private static final String COVERED = "ce_";

  private RecordSignature() {}

  /** A header as it stands on the record. */
  public record Attribute(String name, byte @Nullable [] value) {}

  /**
   * What is signed: the topic, the key, the value, and every header whose name begins with {@code
   * ce_}, as its name and its value. Each is written as a netstring, its length in bytes, a colon,
   * the bytes and a comma ({@code 10:A9004/2018,}), in this order: topic, key, the headers in the
   * order of their names, the value. A part that the record lacks is left out.
   *
   * @param headers all of the record, in their order; those not covered are passed over
   */
  public record Signed(
      String topic, @Nullable String key, List<Attribute> headers, byte @Nullable [] value) {

    /** For topic, key and headers: more than they have. */
    private static final int ROOM = 1024;

    byte[] bytes() {
      var bytes = new ByteArrayOutputStream(ROOM + (value == null ? 0 : value.length));
      add(bytes, utf8(topic));
      add(bytes, key == null ? null : utf8(key));
      headers.stream()
          .filter(header -> header.name().startsWith(COVERED))
          .sorted(Comparator.comparing(Attribute::name))
          .forEach(
              header -> {
                add(bytes, utf8(header.name()));
                add(bytes, header.value());
              });
      add(bytes, value);
      return bytes.toByteArray();
    }

    private static void add(ByteArrayOutputStream bytes, byte @Nullable [] part) {
      if (part != null) {
        bytes.writeBytes(utf8(part.length + ":"));
        bytes.writeBytes(part);
        bytes.write(',');
      }
    }
  }

  /** The header's text, with the key that signs. */
  public static String of(Signed content, SignatureKeys keys) {
    var id = keys.signing();
    return id + "." + text(hmac(keys.find(id).orElseThrow(), content));
  }

  /**
   * What is wrong with the signature of a record.
   *
   * @param header its text
   * @return a sentence; empty where it is right
   */
  public static Optional<String> fault(String header, Signed content, SignatureKeys keys) {
    int dot = header.indexOf('.');
    var id = dot < 0 ? "" : header.substring(0, dot);
    return keys.find(id)
        .map(key -> isRight(header.substring(dot + 1), hmac(key, content)))
        .map(right -> right ? Optional.<String>empty() : Optional.of(wrong(id)))
        .orElseGet(() -> Optional.of("it is signed with a key that is not accepted here"));
  }

  private static boolean isRight(String given, byte[] right) {
    return MessageDigest.isEqual(utf8(given), utf8(text(right)));
  }

  private static String wrong(String id) {
    return "its signature, said to be of the key %s, is not that of what it says".formatted(id);
  }

  private static String text(byte[] hmac) {
    return HexFormat.of().formatHex(hmac);
  }

  private static byte[] hmac(SecretKeySpec key, Signed content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content.bytes());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
