/** What other terms would give, on the settlement's own calculation. */
@NullMarked
package org.trueup.settlement.scenario;

import org.jspecify.annotations.NullMarked;
