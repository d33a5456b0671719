package org.trueup.assignment.api.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Key;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Measure;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Part;
import org.trueup.assignment.delivery.OpportunityComputation;
import org.trueup.contracts.json.DecimalText;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Table;

/**
 * Where savings may lie in claims, of two populations side by side. It counts beneficiaries and
 * names nobody.
 *
 * @param provisional what is not certain of codes and thresholds
 * @param rulesFingerprint SHA-256 of the rule files
 */
public record OpportunityView(
    AcoId acoId,
    PerformanceYear performanceYear,
    List<FigureView> items,
    List<String> assumptions,
    List<String> provisional,
    String rulesFingerprint)
    implements Table {
  private static final int DIGITS = 9;

  /**
   * A figure of both populations.
   *
   * @param name what it is of: a category, a target, a verdict
   * @param prospective of those assigned prospectively; absent where there is none
   * @param retrospective of those assigned retrospectively; absent where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FigureView(
      Part part,
      String name,
      Measure measure,
      @Nullable @DecimalText String prospective,
      @Nullable @DecimalText String retrospective,
      String explanation) {}

  static OpportunityView of(
      AcoYear of,
      Map<AssignmentMethodology, List<OpportunityFigure>> figures,
      List<String> assumptions,
      OpportunityComputation.InYear year) {
    var rows = new LinkedHashMap<Key, Map<AssignmentMethodology, BigDecimal>>();
    figures.forEach(
        (population, all) ->
            all.forEach(
                figure ->
                    rows.computeIfAbsent(figure.key(), key -> new LinkedHashMap<>())
                        .put(population, figure.value())));
    var items = new ArrayList<FigureView>();
    rows.forEach(
        (key, values) ->
            items.add(
                new FigureView(
                    key.part(),
                    key.name(),
                    key.measure(),
                    text(values.get(AssignmentMethodology.PROSPECTIVE)),
                    text(values.get(AssignmentMethodology.RETROSPECTIVE)),
                    explanation(key))));
    return new OpportunityView(
        of.aco(), of.year(), items, assumptions, year.provisional(), year.fingerprint());
  }

  private static @Nullable String text(@Nullable BigDecimal value) {
    return value == null
        ? null
        : Rate.ofFraction(value).toDecimals(DIGITS).fraction().toPlainString();
  }

  private static String explanation(Key key) {
    return switch (key.part()) {
      case POPULATION -> "Who is assigned in at least one month, and their months over twelve.";
      case LEAKAGE ->
          "Paid for beneficiaries while assigned, after corrections; outside is whoever is not in the network.";
      case STEERABLE_LEAKAGE ->
          "The same without emergencies, and without categories in which the ACO has nobody.";
      case PLURALITY_MARGIN ->
          "Allowed charges of primary care at the ACO less those at the strongest other practice, over both; who is below the margin may be assigned elsewhere (42 CFR 425.402).";
      case TARGET -> "Beneficiaries who meet the target, and per 1,000 person years.";
      case REFERENCE ->
          "Cases above the lower quartile of all ACOs, at the own payment of a case: at most that much, without risk adjustment, and no forecast.";
      case SKILLED_NURSING_WAIVER ->
          "Stays by what covers them (42 CFR 425.612(a)(1)); a payment is at stake only where the admission itself is avoided.";
    };
  }
}
