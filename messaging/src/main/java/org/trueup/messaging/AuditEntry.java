package org.trueup.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoId;

/**
 * Something that somebody did.
 *
 * @param seq where it stands in the log
 * @param at when
 * @param caller who, as facts and events name them; before callers had pseudonyms, as the identity
 *     provider did
 * @param issuer the identity provider that knows the caller; absent for the local one
 * @param sub whom it knows the caller as
 * @param role the role that let the caller do it
 * @param purpose what for, where the caller said so
 * @param action what, as in {@code DEAD_LETTER_REPLAYED}
 * @param acoId the ACO it is about, where it is about one
 * @param subject the thing it was done to; never an identifier of a person
 * @param note why, or how much
 * @param items of how many: beneficiaries that were shown, rows that were taken
 * @param previous the hash of the entry before; zeros in the first
 * @param hash of this one: whoever knows it knows this entry and all before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
    long seq,
    Instant at,
    String caller,
    @Nullable String issuer,
    @Nullable String sub,
    @Nullable String role,
    @Nullable String purpose,
    String action,
    @Nullable AcoId acoId,
    String subject,
    String note,
    @Nullable Long items,
    String previous,
    String hash) {
  /** What stands before the first entry. */
  static final String BEGINNING = "0".repeat(64);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The hash that it has unless somebody changed it; as the database computes it (V0_9). */
  String computedHash() {
    return Fingerprint.sha256(
        Arrays.stream(
                new Object[] {
                  previous,
                  seq,
                  TIME.format(at),
                  caller,
                  issuer,
                  sub,
                  role,
                  purpose,
                  action,
                  acoId,
                  subject,
                  note,
                  items
                })
            .map(AuditEntry::written)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /** With its length before it, so that no two entries are written alike. */
  private static String written(@Nullable Object value) {
    if (value == null) {
      return "-";
    }
    var text = value.toString();
    return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
  }
}
