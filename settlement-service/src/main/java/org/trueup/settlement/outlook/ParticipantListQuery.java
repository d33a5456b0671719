package org.trueup.settlement.outlook;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Factor;
import org.trueup.settlement.bench.participants.BenchmarkPerPersonYear;
import org.trueup.settlement.bench.participants.Leavers;
import org.trueup.settlement.bench.participants.SmallerLists;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.reconciliation.InputsMapping;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** What a year on file would come to without those who leave with dropped participants. */
@ApplicationScoped
public class ParticipantListQuery {
  private final SettlementQuery settlements;
  private final Rules rules;

  ParticipantListQuery(SettlementQuery settlements, Rules rules) {
    this.settlements = settlements;
    this.rules = rules;
  }

  /**
   * The year against itself.
   *
   * @param revision the settlement's revision that it rests on
   * @param assumptions what is assumed, in sentences
   * @param reservations what is not certain of the rules behind any of them and the benchmark
   */
  public record Changed(
      long revision, SmallerLists lists, List<String> assumptions, Reservations reservations) {}

  /**
   * Settles the year without them.
   *
   * @throws Refusal 404 when no agreement covers the year, 409 while its settlement waits for
   *     inputs, 422 where nobody would stay
   */
  @Transactional
  public Changed without(List<Leavers> leavers, AcoYear of, AsOf asOf) {
    var onFile = settlements.computed(of, asOf);
    var terms = terms(onFile, of);
    var in = terms.inputs();
    var benchmark =
        BenchmarkPerPersonYear.of(
            requireNonNull(onFile.inputs().benchmark()), in.totalBenchmark(), in.personYears());
    var lists = SmallerLists.of(terms, benchmark, leavers);
    refuseWhereNobodyStays(lists, in.assignedBeneficiaries());
    return new Changed(
        onFile.revision(), lists, assumptions(benchmark, of), reservations(onFile, lists));
  }

  private YearTerms terms(SettlementDetermined onFile, AcoYear of) {
    var agreement = requireNonNull(onFile.inputs().agreement());
    var track = requireNonNull(agreement.tracksByYear().get(of.year()));
    return new YearTerms(
        InputsMapping.of(onFile.inputs(), of.year(), rules),
        rules.of(TrackYear.of(agreement, of.year(), track)));
  }

  private static void refuseWhereNobodyStays(SmallerLists lists, int assigned) {
    var faults = new ArrayList<Fault>();
    for (int at = 0; at < lists.estimates().size(); at++) {
      if (!lists.estimates().get(at).list().leavesSomebody()) {
        faults.add(
            Fault.at(
                "/leavers/" + at,
                null,
                "fewer beneficiaries, person years and benchmark dollars than the year has on file, which is settled with %d assigned beneficiaries"
                    .formatted(assigned)));
      }
    }
    Refusal.unlessEmpty(faults);
  }

  private static List<String> assumptions(BenchmarkPerPersonYear benchmark, AcoYear of) {
    return List.of(
        benchmark.source(),
        "What those who leave cost is not known without claims: the cost ratio is what they cost over what they bring of the benchmark.",
        "The benchmark of each person year stays as it is; the historical benchmark of the shorter list is CMS's to compute, in all benchmark years (42 CFR 425.118(b)).",
        "Quality, participant revenue and all else are as on file of %s.".formatted(of.year()),
        "A change binds from the next performance year on: this is what %s would have come to."
            .formatted(of.year()));
  }

  /** Of every rule that any of them rests on, and of the benchmark that it takes as it is. */
  private static Reservations reservations(SettlementDetermined onFile, SmallerLists lists) {
    var used =
        Stream.concat(
                Stream.of(lists.now()),
                lists.estimates().stream().map(without -> without.list().at(Factor.ONE)))
            .flatMap(Settlement::rulesUsed);
    return Reservations.of(used, lists.now().rules(), onFile);
  }
}
