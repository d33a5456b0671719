package org.trueup.assignment.store;

import java.time.Instant;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** Reported totals on file. */
public record ReportedFact(
    AcoId acoId,
    PerformanceYear performanceYear,
    ReportedTotals totals,
    long revision,
    Instant recordedAt) {}
