package org.trueup.local.replay;

import java.util.ArrayList;
import java.util.List;

/** The revision of each input of a settlement; 0 for one that is not there. */
record Revisions(
    long agreement,
    long assignment,
    long benchmark,
    long expenditures,
    long quality,
    long circumstances) {

  /** What this one, being on the topic, lacks of the one that was sent; empty when nothing. */
  List<String> behind(Revisions sent) {
    var behind = new ArrayList<String>();
    compare("agreement", agreement, sent.agreement, behind);
    compare("assignment", assignment, sent.assignment, behind);
    compare("reported benchmark", benchmark, sent.benchmark, behind);
    compare("expenditures", expenditures, sent.expenditures, behind);
    compare("quality", quality, sent.quality, behind);
    compare("circumstances", circumstances, sent.circumstances, behind);
    return behind;
  }

  private static void compare(String what, long used, long sent, List<String> behind) {
    if (used < sent) {
      behind.add("%s revision %d instead of %d".formatted(what, used, sent));
    }
  }
}
