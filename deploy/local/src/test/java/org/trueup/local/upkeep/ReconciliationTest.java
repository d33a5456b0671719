package org.trueup.local.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.local.machine.Service;
import org.trueup.local.upkeep.Revision.Part;

class ReconciliationTest {
  private static final String ASSIGNMENT = "assignment-determined";

  @Test
  void whatDidNotArriveIsNamedForEachWhoReadsIt() {
    var onFile =
        new Reconciliation(
            Map.of(
                Service.ASSIGNMENT,
                List.of(announced("A9001/2024", 3), announced("A9002/2024", 7)),
                Service.BENCHMARK,
                List.of(taken("A9001/2024", 3), taken("A9002/2024", 5)),
                Service.SETTLEMENT,
                List.of(taken("A9001/2024", 3), taken("A9003/2024", 1))));

    assertThat(onFile.differences())
        .containsExactly(
            "assignment-determined A9002/2024: announced is revision 7, benchmark-service has revision 5",
            "assignment-determined A9002/2024: announced is revision 7, settlement-service has none",
            "assignment-determined A9003/2024: announced is none, settlement-service has revision 1");
  }

  private static Revision announced(String key, long revision) {
    return new Revision(ASSIGNMENT, key, revision, Part.ANNOUNCED);
  }

  private static Revision taken(String key, long revision) {
    return new Revision(ASSIGNMENT, key, revision, Part.TAKEN);
  }
}
