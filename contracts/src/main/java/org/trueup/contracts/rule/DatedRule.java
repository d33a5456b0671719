package org.trueup.contracts.rule;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * A rule file as it was read: the same for all, or different by track. It answers for what somebody
 * has reviewed it for, and for nothing later unless it carries forward.
 *
 * @param <A> {@code PerformanceYear} or {@code AgreementStart}
 */
public sealed interface DatedRule<A extends Comparable<? super A>> permits RuleHistory, TrackRules {

  /** Its name, its file and how far it was reviewed. */
  RuleHeader<A> header();

  /** The rule's name. */
  default String title() {
    return header().title();
  }

  /** What its values count. */
  default String unit() {
    return header().unit();
  }

  /** The file it was read from. */
  default String file() {
    return header().file();
  }

  /** The last year, or agreement start, for which a person checked the file. */
  default A reviewedThrough() {
    return header().reviewedThrough();
  }

  /** What it says at a time, once or for each track that it has something for. */
  Stream<InForce> inForce(A when);

  /**
   * One value in force.
   *
   * @param track absent where the rule is the same for all
   */
  record InForce(@Nullable Track track, Ruled<?> rule) {}

  /** What the rule says for a year of an agreement, on whichever axis it is dated by. */
  @SuppressWarnings("unchecked")
  default Stream<InForce> inForce(PerformanceYear year, AgreementStart start) {
    return switch (reviewedThrough()) {
      case PerformanceYear reviewed -> inForce((A) year);
      case AgreementStart reviewed -> inForce((A) start);
      default -> throw new IllegalStateException(file() + " is dated by neither year nor start");
    };
  }
}
