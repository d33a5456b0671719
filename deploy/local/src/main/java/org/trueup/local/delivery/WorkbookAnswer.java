package org.trueup.local.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.local.delivery.LoadedFile.Outcome;

/**
 * What a service answered about a file that may be a workbook.
 *
 * @param detail why it was not taken, where the faults do not say it
 */
record WorkbookAnswer(
    String file,
    Outcome outcome,
    @Nullable String detail,
    ServiceShare share,
    List<Fault> errors) {}
