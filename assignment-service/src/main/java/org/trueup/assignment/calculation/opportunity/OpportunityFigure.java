package org.trueup.assignment.calculation.opportunity;

import java.math.BigDecimal;

/**
 * A figure of the savings opportunity.
 *
 * @param name what it is of: a category, a target, a verdict
 */
public record OpportunityFigure(Part part, String name, Measure measure, BigDecimal value) {

  /** Which question it answers. */
  public enum Part {
    POPULATION,
    LEAKAGE,
    /** Without emergencies, and without what the ACO has nobody for. */
    STEERABLE_LEAKAGE,
    PLURALITY_MARGIN,
    TARGET,
    /** Own rate against the lower quartile of all ACOs. */
    REFERENCE,
    SKILLED_NURSING_WAIVER
  }

  /** What it counts. */
  public enum Measure {
    BENEFICIARIES,
    PERSON_YEARS,
    STAYS,
    DOLLARS,
    DOLLARS_OUTSIDE,
    DOLLARS_AT_STAKE,
    SHARE_OUTSIDE,
    PER_1000_PERSON_YEARS
  }

  /** What tells it apart. */
  public record Key(Part part, String name, Measure measure) {}

  public Key key() {
    return new Key(part, name, measure);
  }
}
