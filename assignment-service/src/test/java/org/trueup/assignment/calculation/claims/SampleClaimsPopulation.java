package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.claims.CandidateBeneficiary.Month;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/**
 * A claims population of two ACOs and two practices of none. TIN 1 and facility 000001 are in the
 * ACO, TIN 2 in the other, TINs 8 and 9 in none.
 */
final class SampleClaimsPopulation {
  static final AcoId ACO = new AcoId("A7801");
  static final AcoId OTHER = new AcoId("A7802");
  static final long BENEFICIARY = 7;

  private static final Rules RULES = Rules.read(true);
  private static final Month ENROLLED = new Month(true, true, false, false, 70, "", "OH");

  private final PerformanceYear year;
  private final List<ClaimLine> lines = new ArrayList<>();
  private Month[] months = months(ENROLLED);
  private boolean otherInitiative;
  private CandidateBeneficiary.@Nullable Designation designation;
  private final List<Participants.Participant> changed = new ArrayList<>();
  private long seed = 1;

  SampleClaimsPopulation(int year) {
    this.year = PerformanceYear.parse(String.valueOf(year));
  }

  static Month[] months(Month month) {
    var months = new Month[12];
    java.util.Arrays.fill(months, month);
    return months;
  }

  /** A visit in an office: code 99213. */
  SampleClaimsPopulation visit(String tin, String specialty, String date, long dollars) {
    return line(tin, specialty, date, dollars, "99213", "11", ClaimLine.Marks.NONE);
  }

  SampleClaimsPopulation line(
      String tin,
      String specialty,
      String date,
      long dollars,
      String code,
      String place,
      ClaimLine.Marks marks) {
    lines.add(
        new ClaimLine(
            BENEFICIARY,
            LocalDate.parse(date),
            code,
            place,
            tin,
            "",
            specialty,
            null,
            "",
            Money.ofDollars(dollars),
            marks));
    return this;
  }

  /** A facility's claim, with a specialty only where somebody of the hospital rendered it. */
  SampleClaimsPopulation facility(
      String billType, String specialty, String code, String revenue, ClaimLine.Marks marks) {
    lines.add(
        new ClaimLine(
            BENEFICIARY,
            LocalDate.of(year.calendarYear(), 5, 1),
            code,
            "",
            "1",
            "000001",
            specialty,
            billType,
            revenue,
            Money.ofDollars(80),
            marks));
    return this;
  }

  SampleClaimsPopulation enrolled(Month... enrollment) {
    months = enrollment;
    return this;
  }

  SampleClaimsPopulation inAnotherInitiative() {
    otherInitiative = true;
    return this;
  }

  SampleClaimsPopulation chose(String tin, String specialty) {
    designation = new CandidateBeneficiary.Designation(tin, specialty);
    return this;
  }

  /** TIN 5, in an ACO on some days; a blank day is none. */
  SampleClaimsPopulation participant(AcoId aco, String from, String through) {
    changed.add(
        new Participants.Participant(
            aco,
            "5",
            from.isEmpty() ? null : LocalDate.parse(from),
            through.isEmpty() ? null : LocalDate.parse(through)));
    return this;
  }

  SampleClaimsPopulation seed(long other) {
    seed = other;
    return this;
  }

  ClaimsAssignment.Outcome outcome() {
    var rules = RULES.claims().of(year);
    var third = rules.steps().value().thirdStep();
    var window =
        new ClaimsWindow(
            new AssignmentWindow(YearMonth.of(year.calendarYear(), 1), 12),
            third == null ? 12 : third.months());
    var population = new ClaimsPopulation(candidates(), claims(), participants());
    return new ClaimsAssignment(ACO, rules, population, window, seed).outcomes().getFirst();
  }

  Decision decision() {
    return outcome().decision();
  }

  private List<CandidateBeneficiary> candidates() {
    return List.of(new CandidateBeneficiary(BENEFICIARY, months, otherInitiative, designation));
  }

  private Map<Long, List<ClaimLine>> claims() {
    var claims = new HashMap<Long, List<ClaimLine>>();
    claims.put(BENEFICIARY, lines);
    return claims;
  }

  private Participants participants() {
    changed.addAll(
        List.of(
            new Participants.Participant(ACO, "1"),
            new Participants.Participant(ACO, "000001"),
            new Participants.Participant(ACO, "4"),
            new Participants.Participant(OTHER, "4"),
            new Participants.Participant(OTHER, "2"),
            new Participants.Participant(OTHER, "3")));
    return new Participants(changed);
  }
}
