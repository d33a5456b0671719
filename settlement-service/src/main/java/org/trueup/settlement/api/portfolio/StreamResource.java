package org.trueup.settlement.api.portfolio;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.portfolio.LiveSettlements;
import org.trueup.settlement.portfolio.News;
import org.trueup.settlement.portfolio.Seen;

/** Settlements of the caller's ACOs as they change. */
@OfTheCallersAcos
@Path("/settlements/stream")
public class StreamResource {
  private static final Pattern ID =
      Pattern.compile("settlement/([A-Z0-9]{1,10})/([0-9]{4}[A-Z]?)/(\\d{1,18})");

  private static final Pattern ROW = Pattern.compile("row/(\\d{1,18})");

  private final LiveSettlements live;
  private final Caller caller;
  private final TurnoverRight right;

  StreamResource(LiveSettlements live, Caller caller, TurnoverRight right) {
    this.live = live;
    this.caller = caller;
    this.right = right;
  }

  @GET
  @Operation(
      summary = "Settlements in short as they change: server-sent events",
      description =
          "event: settlement is a new revision, and its id resumes the stream; event: stale says that a newer list is under way. Comments come while nothing changes. It ends after five minutes: ask again with the last id.")
  @APIResponse(
      responseCode = "200",
      description = "Events without end",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  public Multi<OutboundSseEvent> stream(
      @Parameter(
              description =
                  "The id of the last event that was read; what changed since comes first.")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
      @Context Sse sse) {
    var by = new LiveSettlements.Subscription(caller.name(), caller.ofTheirs());
    boolean showsTurnover = right.isGiven();
    return live.from(by, Optional.ofNullable(lastEventId).map(StreamResource::seen))
        .map(news -> event(showsTurnover ? news : news.withoutTurnover(), sse));
  }

  private static OutboundSseEvent event(News news, Sse sse) {
    var event = sse.newEventBuilder();
    news.id().ifPresent(seen -> event.id(id(seen)));
    news.item()
        .ifPresentOrElse(
            item ->
                event
                    .name(news.id().isPresent() ? "settlement" : "stale")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, Json.write(item)),
            () -> event.comment("alive"));
    return event.build();
  }

  private static String id(Seen seen) {
    return switch (seen) {
      case Seen.Revision of -> "settlement/" + of.of() + "/" + of.revision();
      case Seen.Row row -> "row/" + row.number();
    };
  }

  private static Seen seen(String id) {
    var row = ROW.matcher(id);
    if (row.matches()) {
      return new Seen.Row(Long.parseLong(row.group(1)));
    }
    var matcher = ID.matcher(id);
    if (!matcher.matches()) {
      throw Refusal.malformed(
          Fault.inParameter("Last-Event-ID", null, "the id of an event: settlement/A9004/2018/8"));
    }
    var of = new AcoYear(AcoId.parse(matcher.group(1)), PerformanceYear.parse(matcher.group(2)));
    return new Seen.Revision(of, Long.parseLong(matcher.group(3)));
  }
}
