/** What follows from an agreement and those before it, and every rule that speaks against it. */
@NullMarked
package org.trueup.assignment.calculation.agreement;

import org.jspecify.annotations.NullMarked;
