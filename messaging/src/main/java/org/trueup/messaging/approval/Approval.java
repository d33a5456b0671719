package org.trueup.messaging.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * Something that one caller wants to do, and what another one said about it.
 *
 * @param id its number in this service
 * @param action what would be done: {@code LIST_WITHDRAWN}
 * @param subject what it would be done to
 * @param content what was sent for it
 * @param requestedBy the caller's name
 * @param decidedBy the other caller's; absent while nobody decided
 * @param reason why it was approved or rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Approval(
    long id,
    String action,
    AcoId acoId,
    String subject,
    @Schema(
            implementation = Object.class,
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class)
        JsonNode content,
    State state,
    String requestedBy,
    Instant requestedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** How far it is. */
  public enum State {
    /** Nobody decided. */
    WAITING,
    /** Whoever asked for it may send it again, and it is done. */
    APPROVED,
    REJECTED
  }
}
