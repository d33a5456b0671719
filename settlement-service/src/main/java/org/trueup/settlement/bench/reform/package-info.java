/**
 * What another law would have paid: an overlay changes rules for one run, and the calculation is
 * asked before and after. Pure; no settlement ever reads an overlay.
 */
@NullMarked
package org.trueup.settlement.bench.reform;

import org.jspecify.annotations.NullMarked;
