package org.trueup.local.faults;

import java.util.List;

/**
 * What is wrong after a run.
 *
 * @param lost what was accepted or determined, and is not there
 * @param doubled what happened twice
 * @param diverged what is otherwise than in the undisturbed run, or contradicts itself
 * @param stalled what took longer than any fault explains
 */
record Findings(
    List<String> lost, List<String> doubled, List<String> diverged, List<String> stalled) {
  boolean isEmpty() {
    return lost.isEmpty() && doubled.isEmpty() && diverged.isEmpty() && stalled.isEmpty();
  }
}
