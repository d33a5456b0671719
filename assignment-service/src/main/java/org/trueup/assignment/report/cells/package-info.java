/** Counts of few beneficiaries, and what would give them away by subtraction, left out. */
@NullMarked
package org.trueup.assignment.report.cells;

import org.jspecify.annotations.NullMarked;
