package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination.Kind;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.messaging.Recorded.OnFile;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.store.Facts;
import org.trueup.workbooks.answer.TakenFact;

/**
 * CMS's notice as a settlement report gives it. A report that says another amount than the notice
 * on file implies that CMS reopened it (42 CFR 425.315); one that says the same amount of the same
 * day is that notice, with its lines.
 */
@ApplicationScoped
class NoticeOfReport {
  private final Facts facts;

  NoticeOfReport(Facts facts) {
    this.facts = facts;
  }

  /**
   * Records a notice; the one on file again changes nothing. The ACO is locked.
   *
   * @param settle settles the year from what is on file: a reopening is announced by itself, since
   *     records come back from what was announced
   */
  TakenFact record(AcoYear of, CmsDetermination notice, Instant recordedAt, Runnable settle) {
    var onFile = facts.latest(of, FactKind.CMS_DETERMINATION, AsOf.NOW);
    if (onFile.isEmpty()) {
      return add(of, as(notice, Kind.INITIAL, 1), recordedAt);
    }
    var before = onFile.get();
    refuseEarlier(before.fact(), notice);
    if (isThatNotice(before.fact(), notice)) {
      return before.fact().lines().equals(notice.lines())
          ? TakenFact.of(path(of), false, before.revision())
          : add(of, as(notice, before.fact().kind(), before.revision() + 1), recordedAt);
    }
    var reopened = reopened(of, before, notice, recordedAt);
    settle.run();
    return add(of, as(notice, Kind.REVISED, reopened + 1), recordedAt);
  }

  private static boolean isThatNotice(CmsDetermination before, CmsDetermination notice) {
    return Objects.equals(before.amount(), notice.amount()) && before.date().equals(notice.date());
  }

  /** The revision of the reopening that stands before a revised amount. */
  private long reopened(
      AcoYear of, OnFile<CmsDetermination> before, CmsDetermination notice, Instant recordedAt) {
    if (before.fact().kind() == Kind.REOPENED) {
      return before.revision();
    }
    var revision = before.revision() + 1;
    var reopening =
        new CmsDetermination(Kind.REOPENED, null, notice.date(), new TreeMap<>(), null, revision);
    facts.add(of, FactKind.CMS_DETERMINATION, reopening, recordedAt);
    return revision;
  }

  private static void refuseEarlier(CmsDetermination before, CmsDetermination notice) {
    if (notice.date().isBefore(before.date())) {
      throw Refusal.broken(
          List.of(
              Fault.inTable(
                      "Parameters",
                      1,
                      null,
                      notice.date(),
                      "produced not before the notice on file, " + before.date())
                  .under("Determination, reopening and revision of an amount", "42 CFR 425.315")));
    }
  }

  private TakenFact add(AcoYear of, CmsDetermination notice, Instant recordedAt) {
    facts.add(of, FactKind.CMS_DETERMINATION, notice, recordedAt);
    return TakenFact.of(path(of), true, notice.revision());
  }

  private static CmsDetermination as(CmsDetermination notice, Kind kind, long revision) {
    return new CmsDetermination(
        kind,
        notice.amount(),
        notice.date(),
        new TreeMap<>(notice.lines()),
        notice.reason(),
        revision);
  }

  private static String path(AcoYear of) {
    return "/acos/%s/performance-years/%s/determinations".formatted(of.aco(), of.year());
  }
}
