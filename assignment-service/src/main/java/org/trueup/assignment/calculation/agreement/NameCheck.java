package org.trueup.assignment.calculation.agreement;

import java.util.List;
import org.trueup.contracts.refusal.Fault;

/** The name of the ACO, which every event and report shows. */
final class NameCheck {
  private static final int LONGEST = 200;

  private NameCheck() {}

  static List<Fault> faults(Agreement agreement) {
    var name = agreement.acoName();
    if (name == null || isFit(name)) {
      return List.of();
    }
    var expected = "a name of 1 to " + LONGEST + " characters, none of them a control character";
    return List.of(Fault.at("/acoName", shown(name), expected).under("ACO name", null));
  }

  private static boolean isFit(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** The value as it may stand in an answer. */
  private static String shown(String name) {
    var start = name.substring(0, Math.min(name.length(), LONGEST));
    return start.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
