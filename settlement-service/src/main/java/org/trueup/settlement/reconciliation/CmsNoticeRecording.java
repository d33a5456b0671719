package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.reconciliation.FactRecording.Recorded;
import org.trueup.settlement.store.AsOf;
import org.trueup.settlement.store.Facts;

/** Takes in what CMS announces; from then on its amount is the one in force. */
@ApplicationScoped
public class CmsNoticeRecording {
  private final FactRecording recording;
  private final Facts facts;

  CmsNoticeRecording(FactRecording recording, Facts facts) {
    this.recording = recording;
    this.facts = facts;
  }

  /** What may stand in a notice is for the caller to check, told what is on file. */
  @FunctionalInterface
  public interface Check {
    void against(Optional<CmsDetermination> onFile);
  }

  /**
   * Records a notice; the one on file again changes nothing.
   *
   * @param by who sent it
   */
  @Transactional
  public Recorded<CmsDetermination> take(
      AcoId aco,
      PerformanceYear year,
      CmsDetermination notice,
      String by,
      LongConsumer precondition,
      Check check) {
    return recording.record(
        aco,
        year,
        CmsDetermination.class,
        Cause.enteredBy(by, Cause.Kind.CMS_DETERMINATION),
        revision ->
            new CmsDetermination(
                notice.kind(),
                notice.amount(),
                notice.date(),
                new TreeMap<>(notice.lines()),
                revision),
        revision -> {
          precondition.accept(revision);
          var onFile = facts.latest(aco, year, CmsDetermination.class).map(Facts.OnFile::content);
          if (onFile.filter(earlier -> saysTheSame(earlier, notice)).isEmpty()) {
            check.against(onFile);
          }
        });
  }

  /** Every notice of the year that was known then, the first one first. */
  @Transactional
  public List<CmsDetermination> all(AcoId aco, PerformanceYear year, @Nullable Instant asOf) {
    return facts.all(aco, year, CmsDetermination.class, AsOf.orNow(asOf));
  }

  private static boolean saysTheSame(CmsDetermination earlier, CmsDetermination notice) {
    return earlier.kind() == notice.kind()
        && Objects.equals(earlier.amount(), notice.amount())
        && earlier.date().equals(notice.date())
        && earlier.lines().equals(notice.lines());
  }
}
