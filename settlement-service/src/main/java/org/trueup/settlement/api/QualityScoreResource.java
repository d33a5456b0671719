package org.trueup.settlement.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.access.AboutNoAco;
import org.trueup.settlement.calculation.QualityScore;
import org.trueup.settlement.rules.QualityStandardOfYear;
import org.trueup.settlement.rules.QualityStandardOfYear.Scoring;
import org.trueup.settlement.rules.Rules;

/** What measures would score, held against the year's standard; settlements take CMS's score. */
@AboutNoAco
@Path("/quality-score")
@Produces(MediaType.APPLICATION_JSON)
public class QualityScoreResource {
  private static final int MOST_MEASURES = 100;

  private final Rules rules;

  QualityScoreResource(Rules rules) {
    this.rules = rules;
  }

  /**
   * See {@link QualityScore}.
   *
   * @param standard the score that meets the standard of the year
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ScoreView(
      PerformanceYear performanceYear,
      List<String> measures,
      String complexPoints,
      String availablePoints,
      Rate beforeFloor,
      Rate score,
      Rate standard,
      QualityScore.Met met,
      String cite,
      List<String> provisionalRules) {}

  /** See {@link QualityScore.Reported} and {@link QualityScore.Marks}. */
  public static class Asked {
    @Parameter(description = "The year whose standard decides; from 2025 on.")
    @QueryParam("performanceYear")
    @Nullable PerformanceYear year;

    @Parameter(description = "The points of all scored measures together, such as 49.3.")
    @QueryParam("points")
    @Nullable Rate points;

    @Parameter(description = "How many measures are scored; those of the year's set where absent.")
    @QueryParam("scoredMeasures")
    @Nullable Integer scoredMeasures;

    @Parameter(description = "eCQMs with case minimum and data completeness.")
    @QueryParam("complexMeasures")
    @DefaultValue("0")
    int complexMeasures;

    @Parameter(description = "The improvement in the score, such as 0.43%.")
    @QueryParam("improvement")
    @Nullable Rate improvement;

    @Parameter(description = "Whether a required measure is suppressed or has no benchmark.")
    @QueryParam("suppressed")
    boolean suppressed;

    @Parameter(description = "Whether all measures of the set are reported and complete.")
    @QueryParam("allReported")
    boolean allReported;

    @Parameter(description = "Whether all are reported in a way that counts for the incentive.")
    @QueryParam("electronically")
    boolean electronically;

    @Parameter(description = "Whether one outcome measure reaches the 10th percentile.")
    @QueryParam("outcomeReached")
    boolean outcomeReached;

    @Parameter(description = "Whether one of the other measures reaches the 40th percentile.")
    @QueryParam("otherReached")
    boolean otherReached;

    private QualityScore.Reported reported(Scoring scoring) {
      return new QualityScore.Reported(
          points == null ? BigDecimal.ZERO : points.fraction(),
          scoredMeasures == null ? scoring.measures().size() : scoredMeasures,
          complexMeasures,
          improvement == null ? Rate.ZERO : improvement,
          new QualityScore.Marks(
              suppressed, allReported, electronically, outcomeReached, otherReached));
    }

    private List<Fault> faults() {
      return Stream.of(
              fault("points", points, points != null && points.isAtLeast(Rate.ZERO)),
              fault("scoredMeasures", scoredMeasures, isCount(scoredMeasures)),
              fault("complexMeasures", complexMeasures, isCount(complexMeasures)),
              fault("improvement", improvement, improvement == null || improvement.isShare()))
          .flatMap(List::stream)
          .toList();
    }

    private static boolean isCount(@Nullable Integer measures) {
      return measures == null || measures >= 0 && measures <= MOST_MEASURES;
    }

    private static List<Fault> fault(String name, @Nullable Object value, boolean good) {
      return good ? List.of() : List.of(Fault.inParameter(name, value, "a number, zero or more"));
    }
  }

  @GET
  @Operation(summary = "A quality score from points and marks, held against the year's standard")
  public ScoreView score(@BeanParam Asked asked) {
    var year = asked.year;
    if (year == null) {
      throw Refusal.malformed(
          Fault.inParameter("performanceYear", null, "a performance year such as 2026"));
    }
    Refusal.unlessEmpty(asked.faults());
    var rule = ruleOf(year);
    var standard = rule.value();
    var scoring = requireNonNull(standard.scoring());
    var score = QualityScore.of(asked.reported(scoring), standard, scoring);
    return new ScoreView(
        year,
        scoring.measures(),
        plain(score.complexPoints()),
        plain(score.availablePoints()),
        score.beforeFloor(),
        score.score(),
        standard.score(),
        score.met(),
        rule.cite(),
        RulesRead.reservations(Stream.of(rule)));
  }

  private Ruled<QualityStandardOfYear> ruleOf(PerformanceYear year) {
    Refusal.unlessEmpty(
        rules.performanceYears().faultOf(year, Place.parameter("performanceYear")).stream()
            .toList());
    return rules
        .savings()
        .qualityStandard()
        .find(year)
        .filter(rule -> rule.value().scoring() != null)
        .orElseThrow(
            () ->
                Refusal.broken(
                    List.of(
                        Fault.inParameter(
                            "performanceYear",
                            year,
                            "a year whose scores are made of measures here: 2025 or later"))));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
