/**
 * Answers about single beneficiaries: the roster, a timeline through the lists, identifiers and
 * tokens, overlapping assignment.
 */
@NullMarked
package org.trueup.assignment.beneficiary;

import org.jspecify.annotations.NullMarked;
