/**
 * The kinds of facts that enter this service by REST, as a list that everything else loops over.
 */
@NullMarked
package org.trueup.settlement.fact;

import org.jspecify.annotations.NullMarked;
