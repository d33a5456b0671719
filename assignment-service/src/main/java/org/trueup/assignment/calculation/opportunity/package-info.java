/**
 * Where savings may lie, from claims: what is paid outside the ACO, how near beneficiaries are to
 * being assigned elsewhere, and stays in skilled nursing facilities under the three-day waiver.
 */
@NullMarked
package org.trueup.assignment.calculation.opportunity;

import org.jspecify.annotations.NullMarked;
