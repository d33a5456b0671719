package org.trueup.settlement.api.outlook;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Table;
import org.trueup.settlement.outlook.TrackChoiceQuery;
import org.trueup.settlement.outlook.TrackQuestion;

/** Which track to sign: what each would bring, and from which caution on another is worth more. */
@Path("/acos/{acoId}/performance-years/{py}/track-choice")
@Produces(MediaType.APPLICATION_JSON)
public class TrackChoiceResource {
  private static final Rate HALF = Rate.parse("50%");

  private final TrackChoiceQuery query;

  TrackChoiceResource(TrackChoiceQuery query) {
    this.query = query;
  }

  /** What is asked. */
  public static class Asked {
    @Parameter(
        description =
            "The choices, separated by commas: a track, or one for each year as in A-B-C-D-E.")
    @QueryParam("tracks")
    @Nullable String tracks;

    @Parameter(description = "How many years the agreement has, from 1 to 5; 1 where absent.")
    @QueryParam("years")
    @Nullable Integer years;

    @Parameter(description = "The weight of the worst tenth, from 0 to 1; a half where absent.")
    @QueryParam("caution")
    @Nullable Rate caution;

    @Parameter(description = "The minimum rate that would be elected; the ACO's own where absent.")
    @QueryParam("minimumRate")
    @Nullable MinimumRateElection minimumRate;

    @Parameter(
        description =
            "Whether the agreement begins anew, on a rebased benchmark; true where absent.")
    @QueryParam("renewed")
    @Nullable Boolean renewed;

    TrackQuestion question() {
      return new TrackQuestion(
          choices(tracks),
          years == null ? 1 : years,
          caution == null ? HALF : caution,
          Optional.ofNullable(minimumRate),
          renewed == null || renewed);
    }
  }

  @GET
  @Operation(
      summary = "What the next agreement would bring under each track, and which caution ties them",
      description =
          "2,003 equally likely paths, every year settled by the settlement's own calculation. There is no recommendation in it.")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public TrackChoiceView choices(
      @BeanParam AcoYearPath path, @BeanParam Asked asked, @BeanParam AsOfParameter at) {
    var question = asked.question();
    return TrackChoiceView.of(query.of(path.of(), question, at.asOf()), question);
  }

  private static List<TrackQuestion.Choice> choices(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(TrackChoiceResource::choice).toList();
  }

  private static TrackQuestion.Choice choice(String text) {
    try {
      var tracks = Arrays.stream(text.split("-", -1)).map(Track::parse).toList();
      return new TrackQuestion.Choice(tracks.size() == 1 ? tracks.getFirst().name() : text, tracks);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.malformed(Fault.inParameter("tracks", text, Fault.expectedBy(unknown)));
    }
  }
}
