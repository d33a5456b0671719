package org.trueup.benchmark.api;

import java.util.List;
import org.trueup.contracts.audit.LineItem;

/** The figures of a benchmark as lines of CMS's reconciliation report. */
public record BenchmarkLines(List<LineItem> items) {}
