/**
 * Settles published rows with the settlement service's calculation and rules, in this virtual
 * machine: the one package of the command line that sees them.
 */
@NullMarked
package org.trueup.local.replay.engine;

import org.jspecify.annotations.NullMarked;
