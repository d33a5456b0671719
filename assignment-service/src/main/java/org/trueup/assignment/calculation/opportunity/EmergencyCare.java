package org.trueup.assignment.calculation.opportunity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.trueup.assignment.rules.claims.OpportunityMeasures.Emergency;

/** Which services are emergencies: nobody steers them, and their visits are counted. */
record EmergencyCare(Emergency rule) {

  boolean is(FacilityClaim claim) {
    return claim.admission().emergencyRoom()
        || rule.admissionTypes().contains(claim.admission().type());
  }

  boolean is(ProfessionalLine.Service service) {
    return rule.places().contains(service.place()) || rule.codes().has(service.code());
  }

  /** Emergency visits: one person on one day is one, however many billed it. */
  Set<Visit> visits(ClaimsOfPopulation claims) {
    var visits = new HashSet<Visit>();
    claims.claims().stream()
        .filter(claim -> claim.admission().emergencyRoom())
        .forEach(claim -> visits.add(new Visit(claim.person(), claim.set().from())));
    claims.lines().stream()
        .filter(line -> rule.codes().has(line.service().code()))
        .forEach(line -> visits.add(new Visit(line.person(), line.service().day())));
    return visits;
  }

  /** A person on a day. */
  record Visit(String person, LocalDate day) {}
}
