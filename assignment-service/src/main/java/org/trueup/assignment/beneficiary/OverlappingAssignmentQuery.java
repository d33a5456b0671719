package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.OverlappingAssignment;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.Precedence;
import org.trueup.assignment.store.list.OverlappingAssignments;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Finds beneficiaries whom the lists of several ACOs name as assigned in one performance year. */
@ApplicationScoped
public class OverlappingAssignmentQuery {
  private final OverlappingAssignments overlapping;
  private final AcoRecords records;
  private final Rules rules;

  OverlappingAssignmentQuery(OverlappingAssignments overlapping, AcoRecords records, Rules rules) {
    this.overlapping = overlapping;
    this.records = records;
    this.rules = rules;
  }

  /**
   * One beneficiary, several ACOs.
   *
   * @param listings in the order in which they came
   * @param decision which of them takes precedence, and why
   */
  public record Overlap(
      UUID token, List<Listing> listings, OverlappingAssignment.Decision decision) {}

  /** The assignment to one of the ACOs, and the list behind it. */
  public record Listing(OverlappingAssignment assignment, FiledList list) {}

  /** The lists of an ACO by their numbers, and its assignment methodology. */
  private record Aco(Map<Long, FiledList> lists, AssignmentMethodology methodology) {}

  /**
   * Some of them, in the order of tokens.
   *
   * @param after the last beneficiary of the part before
   * @throws Refusal 422 for a year whose rule of precedence nobody reviewed
   */
  public List<Overlap> of(PerformanceYear year, Optional<UUID> after, int most) {
    var rule = precedence(year);
    var beneficiaries = overlapping.beneficiaries(year, after, most);
    var acos = new HashMap<AcoId, Aco>();
    var byToken = new LinkedHashMap<UUID, List<Listing>>();
    for (var found : overlapping.listings(beneficiaries, year)) {
      var record = found.record();
      var aco = acos.computeIfAbsent(record.of().aco(), id -> aco(id, year));
      byToken.computeIfAbsent(record.token(), token -> new ArrayList<>()).add(listing(found, aco));
    }
    return byToken.entrySet().stream()
        .map(entry -> overlap(entry.getKey(), entry.getValue(), rule))
        .toList();
  }

  private Precedence precedence(PerformanceYear year) {
    var history = rules.lists().precedence();
    try {
      return history.at(year).value();
    } catch (NoRuleInForce none) {
      var expected =
          "a performance year whose rules of precedence are reviewed: "
              + history.entries().getFirst().from()
              + " to "
              + history.reviewedThrough();
      var where = Place.parameter("performanceYear");
      throw Refusal.broken(List.of(none.fault(where, year, expected, "42 CFR 425.400(a)")));
    }
  }

  private Aco aco(AcoId acoId, PerformanceYear year) {
    var onFile = records.of(acoId);
    var byId =
        onFile.lists().stream().collect(Collectors.toMap(FiledList::id, Function.identity()));
    return new Aco(byId, onFile.methodology(year, onFile.lists()));
  }

  private static Overlap overlap(UUID token, List<Listing> listings, Precedence rule) {
    var assignments = listings.stream().map(Listing::assignment).toList();
    return new Overlap(token, listings, OverlappingAssignment.decide(assignments, rule));
  }

  private static Listing listing(OverlappingAssignments.Listing found, Aco aco) {
    var record = found.record();
    var state = Objects.requireNonNull(record.state(), "whoever is assigned has a state");
    var assignment =
        new OverlappingAssignment(
            record.of().aco(),
            state.listId(),
            found.since(),
            aco.methodology(),
            state.marks().voluntary());
    var list = Objects.requireNonNull(aco.lists().get(state.listId()), "its list");
    return new Listing(assignment, list);
  }
}
