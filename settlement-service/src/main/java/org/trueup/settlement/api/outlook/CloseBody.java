package org.trueup.settlement.api.outlook;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Body;
import org.trueup.settlement.bench.close.ClosePolicy;
import org.trueup.settlement.bench.close.CloseStatement;
import org.trueup.settlement.closing.CloseRequest;

/**
 * What is to be closed.
 *
 * @param name of the close, such as 2026-Q3
 * @param date the day that is closed
 * @param asOf the moment up to which facts count; now where absent
 * @param method CONSTRAINED where absent
 * @param recognition BY_MONTHS where absent
 * @param participantsShare the part of savings that participants get; none where absent
 * @param received savings that CMS paid so far; none where absent
 * @param paid losses that the ACO paid so far; none where absent
 */
public record CloseBody(
    @Nullable String name,
    @Nullable LocalDate date,
    @Nullable Instant asOf,
    ClosePolicy.@Nullable Method method,
    ClosePolicy.@Nullable Recognition recognition,
    @Nullable Rate participantsShare,
    @Nullable Money received,
    @Nullable Money paid) {
  private static final int LONGEST_NAME = 40;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  CloseRequest request(AcoYear of) {
    Refusal.unlessEmpty(faults());
    return new CloseRequest(
        of,
        requireNonNull(name),
        requireNonNull(date),
        AsOf.orNow(asOf),
        new CloseStatement.Policy(
            method == null ? ClosePolicy.Method.CONSTRAINED : method,
            recognition == null ? ClosePolicy.Recognition.BY_MONTHS : recognition,
            participantsShare == null ? Rate.ZERO : participantsShare),
        received == null ? Money.ZERO : received,
        paid == null ? Money.ZERO : paid);
  }

  private List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (Body.text(name, LONGEST_NAME).filter(text -> NAME.matcher(text).matches()).isEmpty()) {
      faults.add(
          Fault.at(
              "/name",
              null,
              "letters, digits, dots and hyphens, at most %d, such as 2026-Q3"
                  .formatted(LONGEST_NAME)));
    }
    if (date == null) {
      faults.add(Fault.at("/date", null, "the day that is closed, such as 2026-09-30"));
    }
    if (participantsShare != null && !participantsShare.isShare()) {
      faults.add(Fault.at("/participantsShare", participantsShare, "from 0 to 1"));
    }
    checkAmount("/received", received, faults);
    checkAmount("/paid", paid, faults);
    return faults;
  }

  private static void checkAmount(String where, @Nullable Money amount, List<Fault> faults) {
    if (amount != null && amount.isNegative()) {
      faults.add(Fault.at(where, amount, "dollars, not less than zero"));
    }
  }
}
