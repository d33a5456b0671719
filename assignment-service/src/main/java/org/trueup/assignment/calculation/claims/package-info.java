/**
 * Claims-based assignment: to whom beneficiaries are assigned by where most of their primary care
 * was. Pure.
 */
@NullMarked
package org.trueup.assignment.calculation.claims;

import org.jspecify.annotations.NullMarked;
