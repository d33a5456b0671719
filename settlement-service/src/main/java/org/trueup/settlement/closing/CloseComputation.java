package org.trueup.settlement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.close.CloseBasis;
import org.trueup.settlement.bench.close.ClosePolicy;
import org.trueup.settlement.bench.close.CloseStatement;
import org.trueup.settlement.bench.close.CloseThresholds;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.outlook.Outlook;

/** What is booked of an outlook by a policy. */
@ApplicationScoped
public class CloseComputation {
  private static final int LAST_MONTH = 12;
  private static final int SECOND_HALF_BEGINS_AFTER = 6;

  private final BenchParameters parameters;
  private final RuleHistory<PerformanceYear, CloseThresholds> thresholds = CloseThresholds.read();

  CloseComputation(BenchParameters parameters) {
    this.parameters = parameters;
  }

  /** What a close of the request rests on. */
  CloseBasis basis(Outlook outlook, CloseRequest request) {
    var projection = projection(outlook);
    var determined = determined(outlook);
    var settlement = outlook.settlement();
    var recouped = determined.isPresent() ? settlement.recouped() : Money.ZERO;
    return new CloseBasis(
        Optional.of(projection.amounts()),
        determined,
        new CloseBasis.Moved(request.received(), recouped, request.paid()),
        elapsed(request.of().year(), request.date()),
        policy(request));
  }

  /** The close itself. */
  CloseStatement statement(Outlook outlook, CloseRequest request) {
    var basis = basis(outlook, request);
    var moved = basis.moved();
    return new CloseStatement(
        request.date(),
        request.asOf().instant(),
        basis.elapsed(),
        request.policy(),
        outlook.settlement().revision(),
        outlook.stage().name(),
        basis.determined().orElse(null),
        new CloseStatement.Moved(moved.received(), moved.recouped(), moved.paid()),
        amounts(basis),
        basis.determined().isPresent() ? null : disclosed(outlook, basis),
        parameters.fingerprint());
  }

  private ClosePolicy policy(CloseRequest request) {
    var policy = request.policy();
    return new ClosePolicy(
        policy.method(),
        policy.recognition(),
        policy.participantsShare(),
        thresholds.at(request.of().year()).value());
  }

  private Projection projection(Outlook outlook) {
    return Projection.of(outlook.expected(), outlook.terms(), parameters.years());
  }

  private static Optional<Money> determined(Outlook outlook) {
    return Optional.ofNullable(outlook.settlement().inputs().cmsDetermination())
        .flatMap(notice -> Optional.ofNullable(notice.amount()));
  }

  private static CloseStatement.Amounts amounts(CloseBasis basis) {
    return new CloseStatement.Amounts(
        basis.fullYear(),
        basis.recognized(),
        basis.asset(),
        basis.fullYearOwed(),
        basis.recognizedOwed(),
        basis.liability(),
        basis.participants(),
        basis
            .determined()
            .or(() -> basis.projected().map(amounts -> amounts.expected()))
            .orElse(Money.ZERO));
  }

  private static CloseStatement.@Nullable Disclosed disclosed(Outlook outlook, CloseBasis basis) {
    return basis
        .projected()
        .flatMap(amounts -> basis.policy().disclosure(amounts, outlook.terms().lossSharingLimit()))
        .map(
            found ->
                new CloseStatement.Disclosed(
                    found.probability(), found.expected(), found.limit().orElse(null)))
        .orElse(null);
  }

  /** Full months of the performance year that had passed, over all of them. */
  static Rate elapsed(PerformanceYear year, LocalDate date) {
    var begins = year.secondHalf() ? SECOND_HALF_BEGINS_AFTER : 0;
    var endOfMonth = date.plusDays(1).getDayOfMonth() == 1;
    var month = date.getMonthValue() - (endOfMonth ? 0 : 1);
    var passed =
        switch (Integer.signum(date.getYear() - year.calendarYear())) {
          case -1 -> 0;
          case 0 -> Math.max(month - begins, 0);
          default -> LAST_MONTH - begins;
        };
    return new Rate(
        BigDecimal.valueOf(passed)
            .divide(BigDecimal.valueOf(LAST_MONTH - begins), MathContext.DECIMAL128));
  }
}
