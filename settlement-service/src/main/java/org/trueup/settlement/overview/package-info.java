/** Everything that is asked first about an ACO's year, in one answer. */
@NullMarked
package org.trueup.settlement.overview;

import org.jspecify.annotations.NullMarked;
