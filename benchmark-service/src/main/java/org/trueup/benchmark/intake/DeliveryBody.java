package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.List;
import org.trueup.benchmark.fact.CmsDelivery;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What CMS delivered, as it is sent: not yet checked.
 *
 * @param <D> the deliveries of its kind
 * @param <F> the fact that it is once it was checked
 */
public sealed interface DeliveryBody<D extends Enum<D>, F>
    permits ExpendituresBody, ReportedBenchmarkBody {

  DeliveryKind<D, F> kind();

  /** Everything that is wrong about it as this delivery of the year. */
  List<Fault> faults(BenchmarkRules rules, PerformanceYear year, D delivery);

  /** The fact. Only where there are no faults. */
  F fact(D delivery);

  /**
   * The delivery, checked.
   *
   * @throws Refusal 422 with everything that is wrong about it
   */
  default CmsDelivery<D, F> checked(BenchmarkRules rules, AcoYear of, D delivery) {
    var faults = new ArrayList<>(faults(rules, of.year(), delivery));
    rules.faultOf(of.year()).ifPresent(faults::add);
    Refusal.unlessEmpty(faults);
    return new CmsDelivery<>(kind(), of, delivery, fact(delivery));
  }
}
