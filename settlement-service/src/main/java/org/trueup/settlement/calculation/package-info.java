/**
 * What follows from the inputs and the law: financial reconciliation, 42 CFR 425.604 to 425.610.
 * Pure.
 */
@NullMarked
package org.trueup.settlement.calculation;

import org.jspecify.annotations.NullMarked;
