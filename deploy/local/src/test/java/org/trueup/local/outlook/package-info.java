/** Answers about what is not settled yet, as a terminal shows them. */
@NullMarked
package org.trueup.local.outlook;

import org.jspecify.annotations.NullMarked;
