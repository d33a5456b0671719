/** All ACOs of a performance year side by side: where each stands, and what they come to. */
@NullMarked
package org.trueup.settlement.portfolio;

import org.jspecify.annotations.NullMarked;
