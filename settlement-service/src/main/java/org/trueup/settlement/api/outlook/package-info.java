/** REST of the actuary's bench: what a year will bring, which track, which law, what to book. */
@NullMarked
package org.trueup.settlement.api.outlook;

import org.jspecify.annotations.NullMarked;
