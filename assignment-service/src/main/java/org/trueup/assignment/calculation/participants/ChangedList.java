package org.trueup.assignment.calculation.participants;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.participants.PrimaryCare.Verdict;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * A list of assigned beneficiaries with participants dropped and candidates added.
 *
 * @param assigned how many beneficiaries the list has
 * @param verdicts how many of them have each
 * @param leaving those who would leave, by how many may
 * @param joining those of the candidates who would come
 */
public record ChangedList(
    int assigned, Map<Verdict, Integer> verdicts, Map<Leavers, Group> leaving, Joining joining) {

  /** Some of the beneficiaries, and their person years in the list's months. */
  public record Group(int beneficiaries, ByEnrollmentType<PersonYears> personYears) {}

  /**
   * Those who would come with candidates.
   *
   * @param known of them beneficiaries with primary care there
   * @param assignedAlready those of them whom the ACO has already
   * @param low those who have most of their known charges there
   * @param high all who have a visit there
   */
  public record Joining(int known, int assignedAlready, int low, int high) {
    static Joining of(Collection<CandidateCare> candidates) {
      var come = candidates.stream().filter(care -> !care.isAssigned()).toList();
      return new Joining(
          candidates.size(),
          candidates.size() - come.size(),
          (int) come.stream().filter(CandidateCare::hasMostForCertain).count(),
          come.size());
    }
  }

  /**
   * The list after the change.
   *
   * @param list its assigned beneficiaries
   * @param dropped the participants to drop
   * @param candidates those with primary care at a participant to add; empty where none is
   */
  public static ChangedList of(
      List<ListedCare> list, Set<String> dropped, Collection<CandidateCare> candidates) {
    var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
    var months = new EnumMap<Verdict, long[]>(Verdict.class);
    for (var listed : list) {
      var verdict = listed.care().without(dropped);
      verdicts.merge(verdict, 1, Integer::sum);
      add(listed.months(), months.computeIfAbsent(verdict, of -> new long[types()]));
    }
    var leaving = new EnumMap<Leavers, Group>(Leavers.class);
    for (var leavers : Leavers.values()) {
      leaving.put(leavers, group(leavers, verdicts, months));
    }
    return new ChangedList(list.size(), verdicts, leaving, Joining.of(candidates));
  }

  private static Group group(
      Leavers leavers, Map<Verdict, Integer> verdicts, Map<Verdict, long[]> months) {
    int beneficiaries = 0;
    var sum = new long[types()];
    for (var found : verdicts.entrySet()) {
      if (leavers.include(found.getKey())) {
        beneficiaries += found.getValue();
        var of = months.getOrDefault(found.getKey(), new long[types()]);
        for (int type = 0; type < sum.length; type++) {
          sum[type] += of[type];
        }
      }
    }
    return new Group(
        beneficiaries,
        ByEnrollmentType.of((EnrollmentType type) -> PersonYears.ofMonths(sum[type.ordinal()])));
  }

  private static void add(EnrollmentMonths months, long[] sum) {
    for (int month = 0; month < EnrollmentMonths.MONTHS; month++) {
      var type = months.type(month);
      if (type != null) {
        sum[type.ordinal()]++;
      }
    }
  }

  private static int types() {
    return EnrollmentType.values().length;
  }
}
