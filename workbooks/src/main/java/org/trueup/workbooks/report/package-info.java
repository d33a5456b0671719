/**
 * Whole workbooks: what was read of their sheets, held against their names and against their own
 * arithmetic.
 */
@NullMarked
package org.trueup.workbooks.report;

import org.jspecify.annotations.NullMarked;
