package org.trueup.settlement.rules;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/** The 2011 proposal as the terms of one of its tracks in one year. */
final class ProposalMapping {
  private ProposalMapping() {}

  static Terms terms(Track track, Ruled<Proposal2011> proposal, int yearInTrack) {
    var oneSidedYears = track == Track.P2011_TRACK_1 ? proposal.value().oneSidedYearsOfTrack1() : 0;
    return yearInTrack <= oneSidedYears
        ? terms(track, proposal, proposal.value().oneSided(), Optional.empty())
        : twoSided(track, proposal, yearInTrack - oneSidedYears);
  }

  static Ruled<Rate> sequestration(Ruled<Proposal2011> proposal) {
    return proposal.saying(proposal.value().sequestration());
  }

  private static Terms twoSided(Track track, Ruled<Proposal2011> proposal, int twoSidedYear) {
    var limits =
        new LossLimit.ByYearInTrack(requireNonNull(proposal.value().twoSided().lossLimits()));
    var losses =
        new Terms.LossTerms(
            proposal.saying(new LossRate.OneMinusFinalSharingRate(null, Rate.ONE)),
            proposal.saying(new LossLimit.OfBenchmark(limits.inYear(twoSidedYear))));
    return terms(track, proposal, proposal.value().twoSided(), Optional.of(losses));
  }

  private static Terms terms(
      Track track,
      Ruled<Proposal2011> proposal,
      Proposal2011.Model model,
      Optional<Terms.LossTerms> losses) {
    var minimum = Optional.ofNullable(model.minimumRate());
    return new Terms(
        track,
        proposal.saying(model.maximumSharingRate()),
        proposal.saying(model.performancePaymentLimit()),
        losses,
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new Terms.ProposalTerms(
                minimum.map(rate -> proposal.saying(rate)),
                proposal.saying(new SavingsBase(model.savingsAbove())),
                proposal.saying(model.clinicBonus()),
                proposal.saying(proposal.value().withhold()))));
  }
}
