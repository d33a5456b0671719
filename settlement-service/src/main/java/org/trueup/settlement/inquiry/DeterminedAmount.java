package org.trueup.settlement.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination.Kind;
import org.trueup.contracts.value.Money;

/**
 * An amount that CMS determined for a year, against the one it determined before: 42 CFR 425.315.
 *
 * @param revision of the notice
 * @param date the day of the notice
 * @param reason why the year was reopened before it, where CMS says so
 * @param inForce whether it is the one that counts: the last one, until it is reopened
 * @param reopenedOn the day on which it was reopened; absent while it was not
 * @param moves what is paid anew or taken back: this amount less the one before; the amount itself
 *     where there is none before
 * @param changed the lines that both notices give otherwise, or one of them alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeterminedAmount(
    long revision,
    Kind kind,
    LocalDate date,
    CmsDetermination.@Nullable Reason reason,
    Money amount,
    boolean inForce,
    @Nullable LocalDate reopenedOn,
    @Nullable Money previous,
    Money moves,
    List<ChangedLine> changed) {

  /** A line of two notices; the difference where both give a figure. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChangedLine(
      String line, @Nullable String from, @Nullable String to, @Nullable String difference) {}

  /**
   * Every amount that was determined, the first one first.
   *
   * @param notices all notices of the year, in order
   */
  public static List<DeterminedAmount> of(List<CmsDetermination> notices) {
    var amounts = new ArrayList<DeterminedAmount>();
    @Nullable CmsDetermination before = null;
    CmsDetermination.@Nullable Reason reason = null;
    for (int index = 0; index < notices.size(); index++) {
      var notice = notices.get(index);
      reason = notice.reason() == null ? reason : notice.reason();
      if (notice.amount() != null) {
        var next = index + 1 < notices.size() ? notices.get(index + 1) : null;
        amounts.add(of(notice, before, reason, next));
        before = notice;
        reason = null;
      }
    }
    return amounts;
  }

  private static DeterminedAmount of(
      CmsDetermination notice,
      @Nullable CmsDetermination before,
      CmsDetermination.@Nullable Reason reason,
      @Nullable CmsDetermination next) {
    var amount = Objects.requireNonNull(notice.amount());
    var previous = before == null ? null : before.amount();
    return new DeterminedAmount(
        notice.revision(),
        notice.kind(),
        notice.date(),
        reason,
        amount,
        next == null,
        next == null ? null : next.date(),
        previous,
        previous == null ? amount : amount.minus(previous),
        before == null ? List.of() : changed(before.lines(), notice.lines()));
  }

  private static List<ChangedLine> changed(Map<String, String> from, Map<String, String> to) {
    var lines = new TreeSet<>(from.keySet());
    lines.addAll(to.keySet());
    return lines.stream()
        .map(line -> changed(line, from.get(line), to.get(line)))
        .filter(line -> !isTheSame(line))
        .toList();
  }

  private static ChangedLine changed(String line, @Nullable String from, @Nullable String to) {
    var difference =
        from == null || to == null
            ? null
            : new BigDecimal(to).subtract(new BigDecimal(from)).toPlainString();
    return new ChangedLine(line, from, to, difference);
  }

  private static boolean isTheSame(ChangedLine line) {
    return line.difference() != null && new BigDecimal(line.difference()).signum() == 0;
  }
}
