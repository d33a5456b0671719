/**
 * What arrived: events from the other services and facts sent by REST, and whether everything is
 * here.
 */
@NullMarked
package org.trueup.settlement.intake;

import org.jspecify.annotations.NullMarked;
