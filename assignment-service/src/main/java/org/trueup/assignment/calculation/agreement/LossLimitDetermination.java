package org.trueup.assignment.calculation.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.agreement.LossLimitStructures;
import org.trueup.contracts.value.LossLimitStructure;

/**
 * Which loss sharing limit of Track 1+ binds an ACO, from who owns or operates its participants.
 *
 * @param criterion the first that is met, a to c; absent where none is
 * @param reason in words
 */
public record LossLimitDetermination(
    LossLimitStructure structure, @Nullable Criterion criterion, String reason) {

  /** What makes the limit a share of the benchmark, each by itself. */
  public enum Criterion {
    A(
        "is, or is owned or operated by, an IPPS hospital, a cancer center or a large rural hospital"),
    B("is owned or operated by a small rural hospital that is no participant itself"),
    C("is a small rural hospital that a health system owns or operates");

    private final String words;

    Criterion(String words) {
      this.words = words;
    }
  }

  /** Determined for one year, from that year's list alone. */
  static LossLimitDetermination of(
      List<Participant> participants, boolean acceptsHigherRisk, LossLimitStructures rule) {
    return Stream.of(Criterion.values())
        .flatMap(criterion -> met(criterion, participants, rule).stream())
        .findFirst()
        .orElseGet(() -> withoutCriterion(acceptsHigherRisk));
  }

  private static Optional<LossLimitDetermination> met(
      Criterion criterion, List<Participant> participants, LossLimitStructures rule) {
    return participants.stream()
        .filter(participant -> isMetBy(criterion, participant, rule))
        .findFirst()
        .map(
            participant ->
                new LossLimitDetermination(
                    LossLimitStructure.BENCHMARK_BASED,
                    criterion,
                    "(%s) %s %s"
                        .formatted(
                            criterion.name().toLowerCase(Locale.ROOT),
                            participant.name(),
                            criterion.words)));
  }

  private static LossLimitDetermination withoutCriterion(boolean acceptsHigherRisk) {
    return acceptsHigherRisk
        ? new LossLimitDetermination(
            LossLimitStructure.BENCHMARK_BASED, null, "the ACO accepts the higher risk")
        : new LossLimitDetermination(
            LossLimitStructure.REVENUE_BASED, null, "no participant meets (a), (b) or (c)");
  }

  private static boolean isMetBy(
      Criterion criterion, Participant participant, LossLimitStructures rule) {
    var owners = participant.ownedBy().stream();
    return switch (criterion) {
      case A ->
          isLarge(participant.kind(), participant.beds(), rule)
              || owners.anyMatch(owner -> isLarge(owner.kind(), owner.beds(), rule));
      case B ->
          owners.anyMatch(
              owner ->
                  isSmallRural(owner.kind(), owner.beds(), rule)
                      && !Boolean.TRUE.equals(owner.participant()));
      case C ->
          isSmallRural(participant.kind(), participant.beds(), rule)
              && Boolean.TRUE.equals(participant.ownedByHealthSystem());
    };
  }

  private static boolean isLarge(
      @Nullable ParticipantFacility kind, @Nullable Integer beds, LossLimitStructures rule) {
    return kind == ParticipantFacility.IPPS_HOSPITAL
        || kind == ParticipantFacility.CANCER_CENTER
        || kind == ParticipantFacility.RURAL_HOSPITAL && !isSmallRural(kind, beds, rule);
  }

  private static boolean isSmallRural(
      @Nullable ParticipantFacility kind, @Nullable Integer beds, LossLimitStructures rule) {
    return kind == ParticipantFacility.RURAL_HOSPITAL
        && beds != null
        && beds <= rule.bedsOfASmallRuralHospital();
  }
}
