package org.trueup.assignment.calculation.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.trueup.assignment.calculation.list.YearOfLists.Appearance;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.assignment.rules.list.TurnoverReasons;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Beneficiaries and lists for tests of the calculation. */
final class SampleBeneficiaries {
  static final Rules RULES = Rules.read();
  static final PerformanceYear YEAR = PerformanceYear.of(2018);
  static final EnrollmentMonths AGED = EnrollmentMonths.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
  private static final AcoId ACO = AcoId.parse("A9001");

  private SampleBeneficiaries() {}

  static UUID token(int number) {
    return new UUID(0, number);
  }

  static ListedBeneficiary assigned(int number) {
    return beneficiary(number, AGED, ListMarks.assignedByClaims(1), null);
  }

  static ListedBeneficiary assigned(int number, EnrollmentMonths months) {
    return beneficiary(number, months, ListMarks.assignedByClaims(1), null);
  }

  static ListedBeneficiary left(int number, TurnoverReason reason) {
    return beneficiary(number, EnrollmentMonths.NONE, ListMarks.left(reason), null);
  }

  static ListedBeneficiary leftDead(int number, TurnoverReason reason, String died) {
    return beneficiary(number, EnrollmentMonths.NONE, ListMarks.left(reason), died);
  }

  static ListedBeneficiary beneficiary(
      int number, EnrollmentMonths months, ListMarks marks, String died) {
    return new ListedBeneficiary(
        token(number),
        months,
        marks,
        0,
        died == null ? null : LocalDate.parse(died),
        ScoreSums.NONE);
  }

  static ListName name(int year, ListPeriod period, String stamp) {
    return new ListName(ACO, PerformanceYear.of(year), period, year, stamp);
  }

  static ListName benchmark(int year, int of) {
    return new ListName(ACO, PerformanceYear.of(year), ListPeriod.BENCHMARK, of, "T1111111");
  }

  static FiledList filed(long id, ListName name) {
    return new FiledList(id, name, false, "sha" + id, "file", null, List.of(), Instant.EPOCH, null);
  }

  static FiledList withdrawn(FiledList list) {
    var withdrawal = new FiledList.Withdrawal("wrong", Instant.EPOCH);
    return new FiledList(
        list.id(),
        list.name(),
        list.prospectiveLayout(),
        list.sha256(),
        list.fileName(),
        list.assignableOnly(),
        list.warnings(),
        list.receivedAt(),
        withdrawal);
  }

  static AssignmentWindow window(ListName name, AssignmentMethodology methodology) {
    var windows = RULES.lists().windows().at(name.performanceYear()).value();
    return AssignmentWindow.of(name, methodology, windows);
  }

  /** A year of lists of the given periods, in their order. */
  static YearOfLists year(
      AssignmentMethodology methodology, Map<ListPeriod, List<ListedBeneficiary>> lists) {
    var names = new ArrayList<ListName>();
    var appearances = new ArrayList<Appearance>();
    lists.forEach(
        (period, beneficiaries) -> {
          beneficiaries.forEach(one -> appearances.add(new Appearance(names.size(), one)));
          names.add(name(2018, period, "T"));
        });
    var windows = RULES.lists().windows().at(YEAR).value();
    return YearOfLists.of(
        ListSequence.of(methodology, names, windows), inEstimate(), sorted(appearances));
  }

  private static Predicate<TurnoverReason> inEstimate() {
    TurnoverReasons reasons = RULES.lists().turnoverReasons().at(YEAR).value();
    return reason -> reasons.of(reason).inEstimate();
  }

  private static Iterator<Appearance> sorted(List<Appearance> appearances) {
    appearances.sort(
        Comparator.comparing(
                (Appearance one) -> one.beneficiary().token(), BeneficiaryColumns.TOKEN_ORDER)
            .thenComparing(Appearance::list));
    return appearances.iterator();
  }

  static List<ListedBeneficiary> list(ListedBeneficiary... beneficiaries) {
    return Arrays.asList(beneficiaries);
  }
}
