/**
 * A settlement as the lines of CMS's financial reconciliation report, Table 3. Computes nothing.
 */
@NullMarked
package org.trueup.settlement.report;

import org.jspecify.annotations.NullMarked;
