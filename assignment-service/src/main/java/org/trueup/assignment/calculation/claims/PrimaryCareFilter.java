package org.trueup.assignment.calculation.claims;

import java.util.List;
import java.util.Optional;
import org.trueup.assignment.rules.claims.AssignableBeneficiaries;
import org.trueup.assignment.rules.claims.ClaimsSteps;
import org.trueup.assignment.rules.claims.FacilityKind;
import org.trueup.assignment.rules.claims.PrimaryCareServices;
import org.trueup.assignment.rules.claims.PrimaryCareServices.Skilled;
import org.trueup.assignment.rules.claims.ServiceGroup;

/** Finds the primary care among claim lines, and whose it is (42 CFR 425.20, 425.400(c)). */
final class PrimaryCareFilter {
  private static final String SKILLED_NURSING_FACILITY = "31";

  private final ClaimsSteps steps;
  private final PrimaryCareServices services;
  private final AssignableBeneficiaries beneficiaries;
  private final Participants participants;

  PrimaryCareFilter(
      ClaimsSteps steps,
      PrimaryCareServices services,
      AssignableBeneficiaries beneficiaries,
      Participants participants) {
    this.steps = steps;
    this.services = services;
    this.beneficiaries = beneficiaries;
    this.participants = participants;
  }

  /** The primary care services among the lines of one beneficiary. */
  List<PrimaryCareVisit> visits(List<ClaimLine> lines) {
    return lines.stream()
        .filter(line -> isPrimaryCare(line, lines))
        .flatMap(line -> visit(line).stream())
        .toList();
  }

  /** The group of who rendered the line; a clinic's counts as a primary care physician's. */
  private Optional<PrimaryCareVisit> visit(ClaimLine line) {
    boolean isClinic = facility(line).filter(FacilityKind::isClinic).isPresent();
    var group = isClinic ? ServiceGroup.PRIMARY_CARE_PHYSICIAN : steps.group(line.specialty());
    return group == ServiceGroup.NOT_COUNTED
        ? Optional.empty()
        : participants
            .billingEntity(line)
            .map(
                entity ->
                    new PrimaryCareVisit(line.date(), group, entity, line.tin(), line.allowed()));
  }

  private boolean isPrimaryCare(ClaimLine line, List<ClaimLine> ofTheBeneficiary) {
    if (line.billType() != null) {
      var facility = beneficiaries.facility(line.billType());
      return facility.isPresent() && isOfFacility(line, facility.get());
    }
    return counts(line)
        && !needsBase(line, ofTheBeneficiary)
        && !services.isOfEtaHospitals(line.code());
  }

  private boolean isOfFacility(ClaimLine line, AssignableBeneficiaries.Facility facility) {
    return switch (facility.kind()) {
      case FQHC, RHC ->
          services.everyServiceOfClinics()
              || line.marks().attested()
                  && (counts(line) || services.revenueCodes().has(line.revenueCode()));
      case CRITICAL_ACCESS_HOSPITAL ->
          facility.revenueCodes().has(line.revenueCode()) && counts(line);
      case ETA_HOSPITAL -> counts(line);
    };
  }

  private Optional<FacilityKind> facility(ClaimLine line) {
    return beneficiaries.facility(line.billType()).map(AssignableBeneficiaries.Facility::kind);
  }

  private boolean counts(ClaimLine line) {
    var code = line.code();
    return services.codes().has(code)
        && !(services.nursingFacility().codes().has(code) && isInSkilledNursing(line))
        && !(services.isNotOfInpatients(code) && line.marks().inpatient());
  }

  private boolean isInSkilledNursing(ClaimLine line) {
    var told = services.nursingFacility().excluded();
    return told == Skilled.BY_PLACE && line.place().equals(SKILLED_NURSING_FACILITY)
        || told == Skilled.BY_OVERLAP && line.marks().skilledNursing();
  }

  /** Whether the line stands for more time in a visit, and that visit is not primary care. */
  private boolean needsBase(ClaimLine line, List<ClaimLine> ofTheBeneficiary) {
    return services.needsABaseCode(line.code())
        && ofTheBeneficiary.stream().noneMatch(other -> isBaseOf(other, line));
  }

  private boolean isBaseOf(ClaimLine other, ClaimLine line) {
    return other.date().equals(line.date())
        && other.tin().equals(line.tin())
        && !services.needsABaseCode(other.code())
        && counts(other);
  }
}
