/** The table of agreements, read row by row with every fault at its place. */
@NullMarked
package org.trueup.assignment.intake.agreement;

import org.jspecify.annotations.NullMarked;
