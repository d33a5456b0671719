/** What an ACO earned or owes for a performance year, and why: the use cases. */
@NullMarked
package org.trueup.settlement;

import org.jspecify.annotations.NullMarked;
