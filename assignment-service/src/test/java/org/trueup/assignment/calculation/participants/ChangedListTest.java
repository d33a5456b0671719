package org.trueup.assignment.calculation.participants;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.participants.PrimaryCare.Verdict;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * Dropping participant 900000001 of a made-up list of 24; the expected verdicts were computed
 * outside this project.
 */
class ChangedListTest {
  private static final Set<String> DROPPED = Set.of("900000001");

  private static List<NamedCsvRecord> rows(String file) {
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/participants", file))) {
      return rows.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, ListedCare> list() {
    var lines = new HashMap<String, Map<String, Integer>>();
    for (var row : rows("table-1-2.csv")) {
      lines
          .computeIfAbsent(row.getField("BENE_MBI_ID"), id -> new HashMap<>())
          .merge(
              row.getField("MASTER_ID"),
              Integer.valueOf(row.getField("B_EM_LINE_CNT_T")),
              Integer::sum);
    }
    var list = new HashMap<String, ListedCare>();
    for (var row : rows("table-1-1.csv")) {
      var id = row.getField("BENE_MBI_ID");
      var chosen = Optional.of(row.getField("VA_TIN")).filter(tin -> !tin.isEmpty());
      var flags =
          IntStream.rangeClosed(1, 12)
              .map(month -> Integer.parseInt(row.getField("EnrollFlag" + month)))
              .toArray();
      list.put(
          id,
          new ListedCare(
              EnrollmentMonths.of(flags),
              new PrimaryCare(chosen, lines.getOrDefault(id, Map.of()))));
    }
    return list;
  }

  @Test
  void whatBecomesOfEach() {
    var list = list();
    for (var row : rows("expected.csv")) {
      var care = list.get(row.getField("BENE_MBI_ID")).care();
      assertThat(
              List.of(
                  String.valueOf(care.all()),
                  String.valueOf(care.strongest(DROPPED)),
                  String.valueOf(care.remaining(DROPPED)),
                  care.without(DROPPED).name()))
          .as(row.getField("BENE_MBI_ID"))
          .isEqualTo(row.getFields().subList(1, 5));
    }
  }

  @Test
  void howManyLeaveAndWithHowManyPersonYears() {
    var changed = ChangedList.of(List.copyOf(list().values()), DROPPED, List.of());
    assertThat(changed.verdicts())
        .isEqualTo(
            Map.of(
                Verdict.LEAVES, 6,
                Verdict.LEAVES_LIKELY, 3,
                Verdict.TIE, 2,
                Verdict.STAYS_LIKELY, 6,
                Verdict.STAYS, 7));
    assertThat(changed.leaving().get(Leavers.LOW).beneficiaries()).isEqualTo(6);
    assertThat(changed.leaving().get(Leavers.CENTRAL).beneficiaries()).isEqualTo(11);
    assertThat(changed.leaving().get(Leavers.HIGH).beneficiaries()).isEqualTo(17);
    var all = changed.leaving().get(Leavers.HIGH).personYears();
    assertThat(all.reduce(PersonYears::plus).months()).isLessThanOrEqualTo(BigDecimal.valueOf(204));
    assertThat(all.agedNonDual().months()).isPositive();
  }

  /** Of two that are dropped together neither adds to the other: each competes alone. */
  @Test
  void ofSeveralDroppedTheStrongestCounts() {
    var care = new PrimaryCare(Optional.empty(), Map.of("1", 2, "2", 2, "3", 3));
    assertThat(care.without(Set.of("1", "2"))).isEqualTo(Verdict.STAYS_LIKELY);
    assertThat(care.without(Set.of("1", "3"))).isEqualTo(Verdict.LEAVES_LIKELY);
  }

  @Test
  void whoComesWithACandidate() {
    var joining =
        ChangedList.of(
                List.of(),
                Set.of(),
                List.of(
                    new CandidateCare(Money.ofDollars(51), Money.ofDollars(100), false),
                    new CandidateCare(Money.ofDollars(50), Money.ofDollars(100), false),
                    new CandidateCare(Money.ofDollars(90), Money.ofDollars(100), true)))
            .joining();
    assertThat(joining).isEqualTo(new ChangedList.Joining(3, 1, 1, 2));
  }
}
