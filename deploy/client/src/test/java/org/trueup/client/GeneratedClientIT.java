package org.trueup.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.trueup.client.assignment.api.AssignmentListsApi;
import org.trueup.client.settlement.ApiClient;
import org.trueup.client.settlement.ApiException;
import org.trueup.client.settlement.api.SettlementApi;
import org.trueup.client.settlement.model.Problem;

/**
 * What a generator makes of the OpenAPI documents reads the answers of a system that is up, with
 * the demonstration in it: {@code -Dtrueup.client-of=.trueup/demo}.
 */
@EnabledIfSystemProperty(named = "trueup.client-of", matches = ".+")
class GeneratedClientIT {
  private static final Path DATA = Path.of(System.getProperty("trueup.client-of", "."));
  private static final String MARSH_HOLLOW = "A9004";

  @Test
  void readsASettlement() throws Exception {
    var settlement =
        settlements()
            .getAcosPerformanceYearsSettlement(MARSH_HOLLOW, "2018", null, null, null, null);

    assertThat(settlement.getTrack()).isEqualTo("TRACK_2");
    var figures = settlement.getFigures();
    assertThat(new BigDecimal(figures.getOwed())).isPositive();
    assertThat(new BigDecimal(figures.getMinimumLossRate())).isEqualByComparingTo("0.02");
    assertThat(settlement.getInputs().getAgreement().getAcoName()).isEqualTo("Marsh Hollow");
    assertThat(settlement.getLines()).isNotEmpty();
  }

  @Test
  void readsAListsAnswer() throws Exception {
    var client = new org.trueup.client.assignment.ApiClient();
    client.updateBaseUri(address("ASSIGNMENT"));
    client.setRequestInterceptor(signedIn());
    var lists = new AssignmentListsApi(client);
    var list = lists.getAcosAssignmentLists(MARSH_HOLLOW, null).getItems().getFirst();

    var answer = lists.getAcosAssignmentListsAnswer(MARSH_HOLLOW, list.getListId(), null);

    assertThat(answer.getAcoId()).isEqualTo(MARSH_HOLLOW);
    assertThat(answer.getAssignedBeneficiaries()).isPositive();
    assertThat(answer.getSha256()).hasSize(64);
  }

  @Test
  void readsAProblem() {
    assertThatThrownBy(
            () ->
                settlements()
                    .getAcosPerformanceYearsSettlement("Marsh", "2018", null, null, null, null))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(400);
              var problem = problem(refused.getResponseBody());
              assertThat(problem.getTitle()).isEqualTo("Malformed request");
              assertThat(problem.getErrors()).hasSize(1);
              assertThat(problem.getErrors().getFirst().getWhere().getParameter())
                  .isEqualTo("acoId");
            });
  }

  private static Problem problem(String body) {
    try {
      return ApiClient.createDefaultObjectMapper().readValue(body, Problem.class);
    } catch (IOException unreadable) {
      throw new AssertionError(body, unreadable);
    }
  }

  private static SettlementApi settlements() throws IOException {
    var client = new ApiClient();
    client.updateBaseUri(address("SETTLEMENT"));
    client.setRequestInterceptor(signedIn());
    return new SettlementApi(client);
  }

  private static String address(String service) throws IOException {
    JsonNode up = new ObjectMapper().readTree(DATA.resolve("up.json").toFile());
    return up.path("urls").path(service).asText();
  }

  private static Consumer<HttpRequest.Builder> signedIn() throws IOException {
    var header = List.of(Files.readString(DATA.resolve("authorization")).strip().split(": ", 2));
    return request -> request.header(header.getFirst(), header.getLast());
  }
}
