/** REST for those who look at many settlements, and follow them as they change. */
@NullMarked
package org.trueup.settlement.api.portfolio;

import org.jspecify.annotations.NullMarked;
