package org.trueup.performance.system;

import java.util.Map;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.machine.Service;
import org.trueup.performance.quarters.MadeUpAco;
import org.trueup.performance.quarters.Quarter;

/** What a settlement needs of an ACO beside its lists. */
public final class Facts {
  private Facts() {}

  /** The place of an ACO's performance year. */
  public static String year(MadeUpAco aco) {
    return "/acos/" + aco.name() + "/performance-years/" + Quarter.YEAR;
  }

  /** Sends agreement, benchmark, expenditures and quality. */
  public static void send(Services services, MadeUpAco aco) throws InterruptedException {
    var agreement =
        Map.of(
            "acoName", "Many People",
            "tracksByYear", Map.of(Integer.toString(Quarter.YEAR), "BASIC_A"),
            "methodologyByYear", Map.of(Integer.toString(Quarter.YEAR), "RETROSPECTIVE"));
    var start = "/acos/" + aco.name() + "/agreements/" + Quarter.YEAR + "-01-01";
    put(services, Service.ASSIGNMENT, start, agreement);
    var year = year(aco);
    put(services, Service.BENCHMARK, year + "/reported-benchmarks/JUNE", perCapita("12000"));
    put(services, Service.BENCHMARK, year + "/expenditures/Q1", perCapita("11500"));
    var quality = Map.of("standard", "MET", "score", "0.9");
    put(services, Service.SETTLEMENT, year + "/quality", quality);
  }

  private static Map<String, String> perCapita(String dollars) {
    return Map.of("perCapita", dollars);
  }

  private static void put(Services services, Service service, String path, Object body)
      throws InterruptedException {
    services.send(Call.put(path, service, path, body));
  }
}
