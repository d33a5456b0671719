package org.trueup.assignment.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.api.list.ListView;
import org.trueup.assignment.delivery.DeliveryOutcome;
import org.trueup.assignment.delivery.ListAnswer;
import org.trueup.assignment.report.cells.SmallCells;
import org.trueup.rest.Items;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/**
 * Leaves counts of few beneficiaries out of answers to callers who do not see beneficiaries. Who
 * sends tables of beneficiaries and has them counted is answered as they are: the counts say less
 * than what was sent.
 */
class SmallCellsFilter {
  private static final int FIRST_REFUSAL = 400;

  private final Caller caller;
  private final ObjectMapper json;
  private final SmallCells cells;

  SmallCellsFilter(
      Caller caller,
      ObjectMapper json,
      @ConfigProperty(name = "trueup.assignment.least-count-shown") int leastShown) {
    this.caller = caller;
    this.json = json;
    this.cells = new SmallCells(leastShown);
  }

  @ServerResponseFilter
  void leaveOut(ContainerResponseContext response) {
    var answer = response.getEntity();
    if (answer != null
        && response.getStatus() < FIRST_REFUSAL
        && cells.leastShown() > 1
        && !caller.has(Role.PHI_READER)) {
      response.setEntity(without(answer));
    }
  }

  private Object without(Object answer) {
    return switch (answer) {
      case AssignmentView view -> cells.ofAssignment(tree(view));
      case ListAnswer list -> cells.ofListAnswer(tree(list));
      case Items<?> items ->
          new Items<>(items.items().stream().map(SmallCellsFilter::inWords).toList());
      default -> inWords(answer);
    };
  }

  private static Object inWords(Object item) {
    return switch (item) {
      case ListView list -> list.withWarnings(SmallCells::inWords);
      case DeliveryOutcome outcome -> outcome.withDetail(inWordsOrNone(outcome.detail()));
      default -> item;
    };
  }

  private static @Nullable String inWordsOrNone(@Nullable String words) {
    return words == null ? null : SmallCells.inWords(words);
  }

  private ObjectNode tree(Object answer) {
    return json.valueToTree(answer);
  }
}
