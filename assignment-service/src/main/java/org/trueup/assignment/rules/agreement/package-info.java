/** The law on agreements: which track an ACO may sign, for how long, and what may follow it. */
@NullMarked
package org.trueup.assignment.rules.agreement;

import org.jspecify.annotations.NullMarked;
