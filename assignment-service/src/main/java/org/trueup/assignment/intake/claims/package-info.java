/** Reads what claims-based assignment looks at: claim lines, months, participants, choices. */
@NullMarked
package org.trueup.assignment.intake.claims;

import org.jspecify.annotations.NullMarked;
