package org.trueup.benchmark.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.percapita.ScoreBasis;
import org.trueup.benchmark.determination.ScoreBasisOnFile;
import org.trueup.benchmark.input.YearInputTables;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.AssignmentOfList.ListReference;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Risk scores of the list that governs a performance year, renormalized.
 *
 * @param list the list
 * @param assignmentRevision of the assignment that it governs
 * @param nationalFactors whose means they are relative to; absent while not on file
 * @param basis whether the list's scores are raw or renormalized, and how that is known
 * @param riskScores of each enrollment type
 * @param missing what is not on file, with the request that would bring it
 * @param lines the same as report lines, with the paragraphs and the facts behind them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListRiskScores(
    ListReference list,
    long assignmentRevision,
    @Nullable NationalTable nationalFactors,
    Basis basis,
    ByEnrollmentType<Score> riskScores,
    List<YearInputTables.Lack> missing,
    List<LineItem> lines) {

  /**
   * What the scores on the list are.
   *
   * @param found {@code RAW}: divided here by the nation's means; {@code RENORMALIZED}: CMS did it;
   *     {@code UNDECIDED}: taken as raw
   * @param year whose list and settlement report told
   * @param why as a sentence
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Basis(ScoreBasis found, @Nullable PerformanceYear year, String why) {

    /** The same as a sentence. */
    static Basis of(ScoreBasisOnFile.Found found) {
      var year = found.year().orElse(null);
      var why =
          switch (found.basis()) {
            case RAW ->
                "The list of %s has the scores that CMS settled the year with before it renormalized them; they are divided by the nation's means."
                    .formatted(year);
            case RENORMALIZED ->
                "The list of %s has the renormalized scores that CMS settled the year with; they are not divided once more."
                    .formatted(year);
            case UNDECIDED ->
                "No settlement report of this year, or of one before it whose list is on file, tells; they are taken as raw and divided by the nation's means.";
          };
      return new Basis(found.basis(), year, why);
    }
  }

  /**
   * A table of national figures, as it counts in the performance year.
   *
   * @param year the calendar year of its figures
   * @param fact its identifier, with revision: {@code national-factors/national/2021/2}
   */
  public record NationalTable(String year, String fact, long revision, Instant recordedAt) {}

  /**
   * The scores of one enrollment type.
   *
   * @param raw the person-year weighted mean, as on the list
   * @param nationalMean of the year and type
   * @param renormalized the one over the other, so that the nation's is one; not rounded
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Score(
      @Nullable Factor raw, @Nullable Factor nationalMean, @Nullable Factor renormalized) {}
}
