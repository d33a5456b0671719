package org.trueup.settlement.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.Rules;

/** Gathers every fault of a fact, each with its rule. */
final class FactCheck {
  private final List<Fault> faults = new ArrayList<>();

  /** A rule in words, and the paragraph behind it. */
  record Basis(String rule, String cite) {}

  /** The year of a path is a fault of its own where the rules do not reach it. */
  static FactCheck ofPathYear(Rules rules, PerformanceYear year) {
    return of(rules, year, Place.parameter("py"));
  }

  static FactCheck of(Rules rules, PerformanceYear year, Place place) {
    var check = new FactCheck();
    rules.performanceYears().faultOf(year, place).ifPresent(check.faults::add);
    return check;
  }

  void add(String pointer, @Nullable Object value, String expected, Basis basis) {
    faults.add(Fault.at(pointer, value, expected).under(basis.rule(), basis.cite()));
  }

  void addYear(PerformanceYear year, String expected, Basis basis) {
    faults.add(Fault.inParameter("py", year, expected).under(basis.rule(), basis.cite()));
  }

  /** A share that is there and lies between nothing and all. */
  void share(String pointer, @Nullable Rate share, Basis basis) {
    if (share == null || !share.isShare()) {
      add(pointer, share, "a share from 0 to 1", basis);
    }
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
