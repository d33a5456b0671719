package org.trueup.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * Something that a person did.
 *
 * @param seq where it stands in the log; grows, with gaps
 * @param at when
 * @param caller who, as the identity provider names them
 * @param action what, as in {@code DEAD_LETTER_REPLAYED}
 * @param acoId the ACO it is about, where it is about one
 * @param subject the thing it was done to; never an identifier of a person
 * @param note why, or how much
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
    long seq,
    Instant at,
    String caller,
    String action,
    @Nullable AcoId acoId,
    String subject,
    String note) {}
