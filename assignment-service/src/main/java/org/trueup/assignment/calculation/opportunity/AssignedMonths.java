package org.trueup.assignment.calculation.opportunity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trueup.contracts.value.PersonYears;

/** Who is assigned in which months: claims of other months are not the ACO's to answer for. */
public final class AssignedMonths {
  private final Map<String, Set<YearMonth>> months = new HashMap<>();

  /** The beneficiary is assigned from the one month through the other. */
  public void add(String person, YearMonth from, YearMonth through) {
    var of = months.computeIfAbsent(person, any -> new HashSet<>());
    for (var month = from; !month.isAfter(through); month = month.plusMonths(1)) {
      of.add(month);
    }
  }

  public boolean isAssigned(String person, LocalDate day) {
    return months.getOrDefault(person, Set.of()).contains(YearMonth.from(day));
  }

  public Set<String> people() {
    return Collections.unmodifiableSet(months.keySet());
  }

  public PersonYears personYears() {
    return PersonYears.ofMonths(months.values().stream().mapToLong(Set::size).sum());
  }
}
