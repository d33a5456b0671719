package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Write;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.store.Facts;

/** Records what CMS announces; from then on its amount is the current one. */
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

  /** Records a notice; the one on file again changes nothing. */
  @Transactional
  public Recorded<CmsDetermination> record(
      AcoYear of, CmsDetermination notice, Write write, Check check) {
    var checked =
        new Write(
            write.by(),
            revision -> {
              write.precondition().accept(revision);
              check(of, notice, check);
            });
    return recording.record(
        of, FactKind.CMS_DETERMINATION, checked, revision -> withRevision(notice, revision));
  }

  /** Every notice of the year that was known then, the first one first. */
  @Transactional
  public List<CmsDetermination> all(AcoYear of, AsOf asOf) {
    return facts.all(of, FactKind.CMS_DETERMINATION, asOf);
  }

  private void check(AcoYear of, CmsDetermination notice, Check check) {
    var onFile = facts.latest(of, FactKind.CMS_DETERMINATION, AsOf.NOW).map(Recorded.OnFile::fact);
    if (onFile.filter(earlier -> saysTheSame(earlier, notice)).isEmpty()) {
      check.against(onFile);
    }
  }

  private static CmsDetermination withRevision(CmsDetermination notice, long revision) {
    return new CmsDetermination(
        notice.kind(),
        notice.amount(),
        notice.date(),
        new TreeMap<>(notice.lines()),
        notice.reason(),
        revision);
  }

  private static boolean saysTheSame(CmsDetermination earlier, CmsDetermination notice) {
    return earlier.kind() == notice.kind()
        && Objects.equals(earlier.amount(), notice.amount())
        && earlier.date().equals(notice.date())
        && earlier.lines().equals(notice.lines())
        && earlier.reason() == notice.reason();
  }
}
