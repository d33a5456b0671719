package org.trueup.assignment.rules.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.RiskExperience;
import org.trueup.contracts.value.Track;

/**
 * In which tracks an ACO may begin, by what it is (42 CFR 425.600(d), (g)).
 *
 * @param experiencedAfter the tracks that give experience with performance-based risk
 * @param experiencedAfterDeferral whether a deferred second agreement gives it too
 */
public record ParticipationOptions(
    @JsonProperty("experienced-after") List<Track> experiencedAfter,
    @JsonProperty("experienced-after-deferral") boolean experiencedAfterDeferral,
    List<Option> options) {

  /**
   * The tracks of one kind of ACO.
   *
   * @param revenue absent where revenue does not matter
   * @param renewing only for those who renew an agreement that began then; absent for all
   */
  public record Option(
      RiskExperience experience,
      @Nullable RevenueStatus revenue,
      @Nullable Renewing renewing,
      List<Track> tracks) {
    public Option {
      tracks = List.copyOf(tracks);
    }
  }

  /** A span of starts of the agreement before. */
  public record Renewing(String from, String until) {
    public Renewing {
      LocalDate.parse(from);
      LocalDate.parse(until);
    }

    public boolean includes(AgreementStart start) {
      return from.compareTo(start.toString()) <= 0 && until.compareTo(start.toString()) >= 0;
    }
  }

  public ParticipationOptions {
    experiencedAfter = List.copyOf(experiencedAfter);
    options = List.copyOf(options);
  }
}
