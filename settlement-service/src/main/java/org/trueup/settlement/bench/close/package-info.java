/**
 * What to book before CMS determines, why it moved from close to close, and the entries of a
 * ledger. Pure; the policy is the ACO's, agreed with its auditors.
 */
@NullMarked
package org.trueup.settlement.bench.close;

import org.jspecify.annotations.NullMarked;
