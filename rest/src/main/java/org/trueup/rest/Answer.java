package org.trueup.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;

/** Answers about things that have revisions: the revision is the entity tag. */
public final class Answer {
  /**
   * The revision that a write led to; ask for it with {@code ?assignmentRevision=} and the like.
   */
  public static final String REVISION = "Trueup-Revision";

  private Answer() {}

  /** A fact was recorded: 201 the first time, 200 ever after. */
  public static <T> RestResponse<T> written(T body, long revision, boolean created) {
    return written(body, revision, revision, created);
  }

  /**
   * A fact was recorded that led to a determination.
   *
   * @param revision the revision of the fact, its entity tag
   * @param determined the revision of what was determined from it; absent while nothing was
   */
  public static <T> RestResponse<T> written(
      T body, long revision, @Nullable Long determined, boolean created) {
    var status = created ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    var answer = RestResponse.ResponseBuilder.create(status, body).tag(tag(revision));
    return determined == null ? answer.build() : answer.header(REVISION, determined).build();
  }

  /** What is on file: 304 when the caller has this revision already. */
  public static <T> RestResponse<T> read(Request request, T body, long revision) {
    if (request.evaluatePreconditions(tag(revision)) != null) {
      return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
          .tag(tag(revision))
          .build();
    }
    return RestResponse.ResponseBuilder.ok(body)
        .tag(tag(revision))
        .header(REVISION, revision)
        .build();
  }

  /**
   * Holds a write to the revision its sender saw.
   *
   * @param ifMatch the If-Match header, absent when the sender does not care
   * @param current the revision on file, 0 for none
   * @throws Refusal 412 when it is another one
   */
  public static void requireMatch(@Nullable String ifMatch, long current) {
    if (ifMatch == null || ifMatch.equals("*") && current > 0) {
      return;
    }
    if (!ifMatch.equals("\"" + current + "\"")) {
      throw new Refusal(
          Refusal.Kind.PRECONDITION_FAILED,
          "If-Match is " + ifMatch + ", on file is \"" + current + "\": read it again",
          List.of());
    }
  }

  /** {@link #requireMatch} for a use case that looks up what is on file. */
  public static LongConsumer precondition(@Nullable String ifMatch) {
    return onFile -> requireMatch(ifMatch, onFile);
  }

  private static EntityTag tag(long revision) {
    return new EntityTag(String.valueOf(revision));
  }
}
