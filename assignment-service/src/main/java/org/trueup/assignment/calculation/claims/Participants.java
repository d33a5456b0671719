package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * Which TINs and facilities take part in which ACO of the claims population, and on which days (42
 * CFR 425.118).
 */
public final class Participants {
  private final Map<String, List<Participant>> rows = new HashMap<>();
  private final Set<String> inSeveral = new TreeSet<>();
  private final boolean isDated;

  /**
   * A row of the participant lists.
   *
   * @param number a TIN, or the CCN of a facility under it
   * @param from the first day whose services count; all before where absent
   * @param through the last such day; all after where absent
   */
  public record Participant(
      AcoId acoId, String number, @Nullable LocalDate from, @Nullable LocalDate through) {

    /** One that takes part all the time. */
    public Participant(AcoId acoId, String number) {
      this(acoId, number, null, null);
    }

    private boolean counts(LocalDate day) {
      return !firstDay().isAfter(day) && !lastDay().isBefore(day);
    }

    private boolean contradicts(Participant other) {
      return !acoId.equals(other.acoId)
          && !firstDay().isAfter(other.lastDay())
          && !other.firstDay().isAfter(lastDay());
    }

    private LocalDate firstDay() {
      return from == null ? LocalDate.MIN : from;
    }

    private LocalDate lastDay() {
      return through == null ? LocalDate.MAX : through;
    }
  }

  public Participants(List<Participant> listed) {
    for (var row : listed) {
      var before = rows.computeIfAbsent(row.number(), any -> new ArrayList<>(1));
      if (before.stream().anyMatch(row::contradicts)) {
        inSeveral.add(row.number());
      }
      before.add(row);
    }
    isDated = listed.stream().anyMatch(row -> row.from() != null || row.through() != null);
  }

  /** Numbers that stand under two ACOs on one day: no service of that day counts through them. */
  public Set<String> inSeveral() {
    return new TreeSet<>(inSeveral);
  }

  public boolean has(AcoId acoId) {
    return rows.values().stream()
        .anyMatch(some -> some.stream().anyMatch(row -> row.acoId().equals(acoId)));
  }

  /** Whether somebody takes part on some days only. */
  public boolean isDated() {
    return isDated;
  }

  /**
   * Who bills for a service: by the facility where there is one, else by the TIN; empty where it is
   * two ACOs' on its day.
   */
  Optional<BillingEntity> billingEntity(ClaimLine line) {
    var ccn = line.ccn();
    var number = !ccn.isEmpty() && rows.containsKey(ccn) ? ccn : line.tin();
    var acos =
        rows.getOrDefault(number, List.of()).stream()
            .filter(row -> row.counts(line.date()))
            .map(Participant::acoId)
            .distinct()
            .toList();
    return switch (acos.size()) {
      case 0 -> Optional.of(new BillingEntity.Unaffiliated(ccn.isEmpty() ? line.tin() : ccn));
      case 1 -> Optional.of(new BillingEntity.Aco(acos.getFirst()));
      default -> Optional.empty();
    };
  }

  /** Whose a TIN is that somebody chose: where it changed hands, the last one's. */
  Optional<BillingEntity> chosen(String tin) {
    return inSeveral.contains(tin)
        ? Optional.empty()
        : rows.getOrDefault(tin, List.of()).stream()
            .max(Comparator.comparing(Participant::lastDay))
            .map(row -> new BillingEntity.Aco(row.acoId()));
  }
}
