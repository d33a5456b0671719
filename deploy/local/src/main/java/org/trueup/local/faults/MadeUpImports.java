package org.trueup.local.faults;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trueup.local.machine.Service;

/** Some ACOs' benchmarks and expenditures come in files about all of them; a later one corrects. */
final class MadeUpImports {
  private static final int EVERY = 5;
  private static final int FIRST = 1;
  private static final String HEADER = "aco_id,kind,performance_year,period,total\n";

  private MadeUpImports() {}

  static boolean have(int aco) {
    return aco % EVERY == FIRST;
  }

  /** The first of the ACOs sends them, one after the other. */
  static List<List<Write>> of(int aco) {
    return aco == FIRST ? List.of(List.of(write(0), write(1))) : List.of();
  }

  private static Write write(int number) {
    return new Write(FIRST, Service.BENCHMARK, "imports", new Write.Import(number));
  }

  /** The file with that number, of the ACOs of that run. */
  static String csv(Acos acos, int number) {
    return IntStream.range(0, MadeUpFacts.ACOS)
        .filter(MadeUpImports::have)
        .mapToObj(
            aco ->
                row(acos.id(aco), "REPORTED_BENCHMARK", MadeUpFacts.benchmarkOf(aco, number + 2))
                    + row(
                        acos.id(aco), "EXPENDITURES", MadeUpFacts.expendituresOf(aco, number + 1)))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static String row(String aco, String kind, long total) {
    return "%s,%s,%s,FINAL,%d\n".formatted(aco, kind, MadeUpFacts.YEAR, total);
  }
}
