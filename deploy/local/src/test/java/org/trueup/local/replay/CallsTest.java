package org.trueup.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.local.client.Call;

class CallsTest {

  @Test
  void aRowBecomesOneFactForEachService() {
    assertThat(Calls.of(Rows.of("2018", "1").given()).stream().map(CallsTest::line))
        .containsExactly(
            "PUT /acos/A9001/performance-years/2018/reported-assignment",
            "PUT /acos/A9001/performance-years/2018/reported-benchmarks/FINAL {\"totalBenchmark\":\"100000000\"}",
            "PUT /acos/A9001/performance-years/2018/expenditures/FINAL {\"total\":\"104000000\"}",
            "PUT /acos/A9001/performance-years/2018/quality"
                + " {\"standard\":\"MET\",\"completeReporting\":false,\"score\":\"0.9\"}");
  }

  @Test
  void circumstancesAndAdvancesAreSentWhereThereAreSome() {
    var calls = Calls.of(Rows.of("2018", "1").reduction("2655").advance("250000").given());

    assertThat(calls.stream().skip(4).map(CallsTest::line))
        .containsExactly(
            "PUT /acos/A9001/performance-years/2018/circumstances {\"reportedReduction\":\"2655\"}",
            "POST /acos/A9001/advances");
    assertThat(calls.getLast().headers())
        .containsExactlyEntriesOf(Map.of("Idempotency-Key", "published-A9001/2018-AIM-250000"));
    assertThat(calls.getLast().body())
        .contains("\"kind\":\"AIM\"", "\"amount\":\"250000\"", "\"performanceYear\":\"2018\"");
  }

  @Test
  void aNameWithACommaIsQuotedInTheTable() {
    var agreement = Agreements.of(List.of(Rows.of("2018", "1").given()), Map.of()).getFirst();
    var named =
        new AgreementToSign(
            agreement.acoId(),
            java.util.Optional.of("Say \"Care\", Inc."),
            agreement.start(),
            agreement.end(),
            agreement.period(),
            agreement.tracksByYear(),
            agreement.minimumRate(),
            agreement.lossLimitStructureByYear(),
            agreement.rows());

    assertThat(Calls.agreements(List.of(named)).body())
        .isEqualTo(
            """
            aco_id,aco_name,start,end,period,tracks_by_year,minimum_rate,loss_limit_structure
            A9001,"Say ""Care"", Inc.",2018-01-01,,,2018=TRACK_1,,
            """);
  }

  @Test
  void onlyWhatABalanceGrewByWasGrantedInItsYear() {
    var rows =
        AdvancesGranted.in(
            List.of(
                Rows.of("2018", "1").advance("1737160").row(),
                Rows.of("2019A", "B").advance("1737160").row(),
                Rows.of("2020", "B").advance("1160408").row(),
                Rows.of("2021", "B").advance("1200000").row()));

    assertThat(rows.stream().map(row -> row.given().advance().toString()))
        .containsExactly("1737160", "0", "0", "39592");
  }

  private static String line(Call call) {
    // a map of two has no order to rely on
    var body =
        call.body().startsWith("{\"assigned") || call.body().contains("kind")
            ? ""
            : " " + call.body();
    return call.method() + " " + call.path() + (call.body().contains("personYears") ? "" : body);
  }
}
