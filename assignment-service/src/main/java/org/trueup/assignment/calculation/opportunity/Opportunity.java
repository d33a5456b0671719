package org.trueup.assignment.calculation.opportunity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Measure;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Part;
import org.trueup.assignment.rules.claims.OpportunityMeasures;
import org.trueup.assignment.rules.claims.OpportunityMeasures.Reference;
import org.trueup.contracts.value.Money;

/**
 * Where savings may lie in the claims of one population. It counts, and names nobody.
 *
 * @param network whose services count as the ACO's own
 * @param affiliates facilities for which the skilled nursing waiver holds
 * @param countsForPlurality whether a service counts in the first step of assignment
 */
public record Opportunity(
    Network network,
    Set<String> affiliates,
    Predicate<ProfessionalLine.Service> countsForPlurality,
    OpportunityMeasures measures) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  public Opportunity {
    affiliates = Set.copyOf(affiliates);
  }

  /** All figures of a population, in the order in which they are read. */
  public List<OpportunityFigure> of(ClaimsOfPopulation all, AssignedMonths assigned) {
    // What stands before a stay, or belongs to it, may have been in a month without assignment.
    var stays =
        SkilledStay.of(all.claims()).stream()
            .filter(stay -> assigned.isAssigned(stay.person(), stay.admitted()))
            .toList();
    return new Reading(all.of(assigned), assigned, stays).figures();
  }

  /** One population while its figures are made. */
  private final class Reading {
    private final ClaimsOfPopulation claims;
    private final AssignedMonths assigned;
    private final List<SkilledStay> skilled;
    private final EmergencyCare emergency = new EmergencyCare(measures.emergency());
    private final Figures figures;

    Reading(ClaimsOfPopulation claims, AssignedMonths assigned, List<SkilledStay> skilled) {
      this.claims = claims;
      this.assigned = assigned;
      this.skilled = skilled;
      this.figures = new Figures(assigned.personYears());
    }

    List<OpportunityFigure> figures() {
      figures.add(Part.POPULATION, "ASSIGNED", Measure.BENEFICIARIES, assigned.people().size());
      figures.add(
          Part.POPULATION, "ASSIGNED", Measure.PERSON_YEARS, assigned.personYears().years());
      var leakage = Leakage.of(claims.claims(), claims.lines(), network);
      addLeakage(Part.LEAKAGE, leakage);
      addLeakage(Part.STEERABLE_LEAKAGE, steerable(leakage));
      addMargins();
      addTargets();
      addReferences();
      new WaiverStays(affiliates, claims.marked(), figures)
          .add(
              skilled.stream()
                  .filter(of -> !measures.waiverNotNeeded().has(of.admitted()))
                  .toList());
      return figures.all();
    }

    private Map<Leakage.Category, Leakage> steerable(Map<Leakage.Category, Leakage> all) {
      var calm =
          Leakage.of(
              claims.claims().stream().filter(claim -> !emergency.is(claim)).toList(),
              claims.lines().stream().filter(line -> !emergency.is(line.service())).toList(),
              network);
      var steerable = new EnumMap<Leakage.Category, Leakage>(Leakage.Category.class);
      calm.forEach(
          (category, leakage) -> {
            if (!all.getOrDefault(category, leakage).isAllOutside()) {
              steerable.put(category, leakage);
            }
          });
      return steerable;
    }

    private void addLeakage(Part part, Map<Leakage.Category, Leakage> found) {
      found.forEach((category, leakage) -> addLeakage(part, category.name(), leakage));
      addLeakage(part, "ALL", Leakage.total(found));
    }

    private void addLeakage(Part part, String name, Leakage leakage) {
      figures.add(part, name, Measure.DOLLARS, leakage.paid().amount());
      figures.add(part, name, Measure.DOLLARS_OUTSIDE, leakage.outside().amount());
      figures.add(part, name, Measure.SHARE_OUTSIDE, leakage.share().fraction());
    }

    private void addMargins() {
      var margins =
          PluralityMargin.of(claims.lines(), network, countsForPlurality).entrySet().stream()
              .filter(margin -> assigned.people().contains(margin.getKey()))
              .flatMap(margin -> margin.getValue().relative().stream())
              .toList();
      figures.add(
          Part.PLURALITY_MARGIN, "WITH_PRIMARY_CARE", Measure.BENEFICIARIES, margins.size());
      long risk = margins.stream().filter(of -> of.compareTo(measures.marginAtRisk()) < 0).count();
      figures.add(Part.PLURALITY_MARGIN, "AT_RISK", Measure.BENEFICIARIES, risk);
      long behind = margins.stream().filter(of -> of.fraction().signum() < 0).count();
      figures.add(Part.PLURALITY_MARGIN, "ANOTHER_HAS_MORE", Measure.BENEFICIARIES, behind);
    }

    private void addTargets() {
      var counts = new TargetCounts(claims, assigned, emergency);
      measures
          .targets()
          .forEach(
              (name, target) -> {
                if (counts.isKnown(target)) {
                  int meeting = counts.meeting(target);
                  figures.add(Part.TARGET, name, Measure.BENEFICIARIES, meeting);
                  figures.addRate(Part.TARGET, name, meeting);
                }
              });
    }

    private void addReferences() {
      var inpatient = new TargetCounts(claims, assigned, emergency).stays();
      addReference(
          Reference.INPATIENT_ADMISSIONS,
          inpatient.size(),
          inpatient.stream().map(FacilityClaim::paid).reduce(Money.ZERO, Money::plus));
      addReference(
          Reference.SKILLED_NURSING_ADMISSIONS,
          skilled.size(),
          skilled.stream().map(SkilledStay::paid).reduce(Money.ZERO, Money::plus));
      if (claims.hasRevenueCenters()) {
        figures.addRate(
            Part.REFERENCE, Reference.EMERGENCY_VISITS.name(), emergency.visits(claims).size());
      }
    }

    /** More cases than the reference has, at the own payment of a case: at most that much. */
    private void addReference(Reference reference, int cases, Money paid) {
      figures.addRate(Part.REFERENCE, reference.name(), cases);
      var expected =
          BigDecimal.valueOf(measures.references().getOrDefault(reference, 0))
              .multiply(assigned.personYears().years())
              .divide(THOUSAND, MathContext.DECIMAL128);
      var more = BigDecimal.valueOf(cases).subtract(expected).max(BigDecimal.ZERO);
      var atStake =
          cases == 0
              ? BigDecimal.ZERO
              : paid.amount()
                  .multiply(more)
                  .divide(BigDecimal.valueOf(cases), MathContext.DECIMAL128);
      figures.add(Part.REFERENCE, reference.name(), Measure.DOLLARS_AT_STAKE, atStake);
    }
  }
}
