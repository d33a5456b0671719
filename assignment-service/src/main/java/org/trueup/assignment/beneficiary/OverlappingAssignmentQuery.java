package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.OverlappingAssignment;
import org.trueup.assignment.determination.ListCounting;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.assignment.store.list.OverlappingAssignments;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Finds people whom the lists of several ACOs claim for one performance year. */
@ApplicationScoped
public class OverlappingAssignmentQuery {
  private final OverlappingAssignments claims;
  private final AssignmentLists lists;
  private final ListCounting counting;
  private final Rules rules;

  OverlappingAssignmentQuery(
      OverlappingAssignments claims, AssignmentLists lists, ListCounting counting, Rules rules) {
    this.claims = claims;
    this.lists = lists;
    this.counting = counting;
    this.rules = rules;
  }

  /**
   * One person, several ACOs.
   *
   * @param claims in the order in which they came
   * @param decision which of them takes precedence, and why
   */
  public record Conflict(UUID token, List<Claim> claims, OverlappingAssignment.Decision decision) {}

  /** A claim, and the list behind it. */
  public record Claim(OverlappingAssignment claim, FiledList list) {}

  /** The lists of an ACO by their numbers, and how it is assigned people. */
  private record Aco(Map<Long, FiledList> lists, AssignmentMethodology methodology) {}

  /**
   * Some of them, in the order of people.
   *
   * @param after the last person of the part before
   */
  public List<Conflict> of(PerformanceYear year, @Nullable UUID after, int most) {
    var people = claims.contested(year, after, most);
    var acos = new HashMap<AcoId, Aco>();
    var byPerson = new LinkedHashMap<UUID, List<Claim>>();
    for (var found : claims.on(people, year)) {
      var aco = acos.computeIfAbsent(found.state().acoId(), id -> aco(id, year));
      byPerson
          .computeIfAbsent(found.state().token(), token -> new ArrayList<>())
          .add(claim(found, aco));
    }
    var rule = rules.precedence().at(year).value();
    return byPerson.entrySet().stream()
        .map(
            person ->
                new Conflict(
                    person.getKey(),
                    person.getValue(),
                    OverlappingAssignment.decide(
                        person.getValue().stream().map(Claim::claim).toList(), rule)))
        .toList();
  }

  private Aco aco(AcoId acoId, PerformanceYear year) {
    var all = lists.of(acoId);
    var byId = all.stream().collect(Collectors.toMap(FiledList::id, Function.identity()));
    return new Aco(byId, counting.methodology(acoId, year, all));
  }

  private static Claim claim(OverlappingAssignments.Claim found, Aco aco) {
    var record = found.state();
    var state = Objects.requireNonNull(record.state(), "a claim has a state");
    var claim =
        new OverlappingAssignment(
            record.acoId(),
            state.listId(),
            found.since(),
            aco.methodology(),
            state.listing().voluntary());
    var list = Objects.requireNonNull(aco.lists().get(state.listId()), "its list");
    return new Claim(claim, list);
  }
}
