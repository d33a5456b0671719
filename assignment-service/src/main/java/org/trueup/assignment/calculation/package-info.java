/**
 * What follows from the rules, without a database: whether an agreement may be signed as it was
 * sent and what holds where the ACO said nothing; who is assigned by lists or by claims, for how
 * many months, and who came and went.
 */
@NullMarked
package org.trueup.assignment.calculation;

import org.jspecify.annotations.NullMarked;
