/** Reads what assignment by claims looks at: claim lines, months, participants, choices. */
@NullMarked
package org.trueup.assignment.intake.claims;

import org.jspecify.annotations.NullMarked;
