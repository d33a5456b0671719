/** The figures as lines of CMS's financial reconciliation report. Reads figures, computes none. */
@NullMarked
package org.trueup.benchmark.report;

import org.jspecify.annotations.NullMarked;
