package org.trueup.settlement.fact;

import java.util.function.LongFunction;

/**
 * A fact that a sheet of CMS's settlement report makes.
 *
 * @param sheet by its name in the workbook
 * @param fact the content, given its revision
 */
public record ReportedFact<F>(String sheet, FactKind<F> kind, LongFunction<F> fact) {}
