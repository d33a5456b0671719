package org.trueup.local.faults;

import java.util.ArrayList;
import java.util.List;

/** Holds what is there after a run against what must be. */
final class Check {
  private Check() {}

  static Findings of(Run.Result result, Outcome undisturbed) {
    var evidence = result.evidence();
    var lost = new ArrayList<>(evidence.gaps(result.onFile()));
    var diverged = new ArrayList<>(evidence.disorder());
    diverged.addAll(evidence.timesGoBack());
    diverged.addAll(evidence.rootless());
    diverged.addAll(result.rosters().wrong());
    lost.addAll(result.rosters().missing(evidence.assignedByLists()));
    if (result.deadLetters() > 0) {
      lost.add(result.deadLetters() + " records became dead letters");
    }
    var outcome = evidence.outcome();
    lost.addAll(outcome.missing(undisturbed));
    diverged.addAll(outcome.different(undisturbed));
    var doubled = new ArrayList<>(evidence.twice());
    doubled.addAll(result.rosters().twice());
    doubled.addAll(result.handledAgain());
    return new Findings(lost, doubled, diverged, stalled(result));
  }

  private static List<String> stalled(Run.Result result) {
    var stalled = new ArrayList<>(result.stalled());
    if (!result.quiet()) {
      stalled.add("events wait, or were not handled, and nothing moves");
    }
    return stalled;
  }
}
