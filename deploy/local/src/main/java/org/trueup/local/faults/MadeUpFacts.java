package org.trueup.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trueup.local.machine.Service;

/**
 * What is known of the ACOs of a run: made up, and the same in every run, so that every run must
 * come to the same settlements. Each fact comes in several versions; the last one counts.
 */
final class MadeUpFacts {
  static final int ACOS = 20;
  static final String YEAR = "2018";

  private static final String START = "2018-01-01";
  private static final List<String> TRACKS =
      List.of("TRACK_1", "TRACK_1_PLUS", "TRACK_2", "TRACK_3");

  private final int aco;
  private final String track;

  private MadeUpFacts(int aco) {
    this.aco = aco;
    this.track = TRACKS.get(aco % TRACKS.size());
  }

  /** The facts of one ACO, each a list of its versions in their order. */
  static List<List<Write>> of(int aco) {
    return new MadeUpFacts(aco).all();
  }

  /** Track 3 and Track 1+ know the people before the year begins: 42 CFR 425.400(a)(3). */
  static boolean isProspective(int aco) {
    return Set.of("TRACK_1_PLUS", "TRACK_3").contains(TRACKS.get(aco % TRACKS.size()));
  }

  private List<List<Write>> all() {
    var facts = new ArrayList<List<Write>>();
    facts.add(aco % 3 == 0 ? List.of(agreement(1), agreement(2)) : List.of(agreement(1)));
    facts.add(assignments());
    facts.add(List.of(benchmark("PRELIMINARY", 1)));
    facts.addAll(MadeUpImports.of(aco));
    if (!MadeUpImports.have(aco)) {
      facts.add(List.of(benchmark("FINAL", 2), benchmark("FINAL", 3)));
      facts.add(List.of(expenditures(1), expenditures(2)));
    }
    facts.add(List.of(quality("0.81"), quality("0.9")));
    switch (track) {
      case "TRACK_1" -> facts.add(List.of(advance(1), advance(2)));
      case "TRACK_1_PLUS" -> facts.add(List.of(revenue(1), revenue(2)));
      default -> facts.add(List.of(circumstances(1)));
    }
    return facts;
  }

  private Write agreement(int version) {
    var body = new TreeMap<String, Object>();
    body.put("acoName", "Made-up, No. " + aco + ", version " + version);
    body.put("tracksByYear", Map.of(YEAR, track));
    if (!track.equals("TRACK_1")) {
      body.put("elections", Map.of("minimumRate", version == 1 ? "0.01" : "0.02"));
    }
    if (track.equals("TRACK_1_PLUS")) {
      body.put("lossLimitStructureByYear", Map.of(YEAR, "REVENUE_BASED"));
    }
    return Write.put(aco, Service.ASSIGNMENT, "agreements/" + START, body);
  }

  /** Some send the lists themselves, the others their totals. */
  private List<Write> assignments() {
    return MadeUpLists.areSentBy(aco)
        ? MadeUpLists.writes(aco)
        : List.of(assignment(1), assignment(2), assignment(3));
  }

  private Write assignment(int version) {
    var people = 11_000 + 37 * aco - 100 * version;
    var body =
        Map.of("assignedBeneficiaries", people, "personYears", Integer.toString(people - 500));
    return Write.put(aco, Service.ASSIGNMENT, year("reported-assignment"), body);
  }

  private Write benchmark(String delivery, int version) {
    var body = Map.of("totalBenchmark", dollars(benchmarkOf(aco, version)));
    return Write.put(aco, Service.BENCHMARK, year("reported-benchmarks/" + delivery), body);
  }

  private Write expenditures(int version) {
    var body = Map.of("total", dollars(expendituresOf(aco, version)));
    return Write.put(aco, Service.BENCHMARK, year("expenditures/FINAL"), body);
  }

  /** Two of three ACOs save four per cent; the third loses as much. */
  static long expendituresOf(int aco, int version) {
    var share = aco % 3 == 2 ? 104 : 96;
    return benchmarkOf(aco, 3) * share / 100 + 1_000L * (version - 2);
  }

  static long benchmarkOf(int aco, int version) {
    return 90_000_000L + 1_000_000L * aco + 10_000L * version;
  }

  private Write quality(String score) {
    var body = Map.of("standard", "MET", "score", score, "completeReporting", false);
    return Write.put(aco, Service.SETTLEMENT, year("quality"), body);
  }

  private Write revenue(int version) {
    var body = Map.of("revenue", dollars(20_000_000L + 100_000L * version + aco));
    return Write.put(aco, Service.SETTLEMENT, year("participant-revenue"), body);
  }

  private Write circumstances(int version) {
    var body = Map.of("reportedReduction", dollars(2_000L * version + aco));
    return Write.put(aco, Service.SETTLEMENT, year("circumstances"), body);
  }

  private Write advance(int number) {
    var body = Map.of("kind", "AIM", "amount", dollars(50_000L * number), "performanceYear", YEAR);
    return new Write(
        aco, Service.SETTLEMENT, "advances", new Write.Addition(body, "advance-" + number));
  }

  private static String year(String fact) {
    return "performance-years/" + YEAR + "/" + fact;
  }

  private static String dollars(long amount) {
    return Long.toString(amount);
  }
}
