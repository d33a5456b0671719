/** Figures of assignment in the form in which people read them. */
@NullMarked
package org.trueup.assignment.report;

import org.jspecify.annotations.NullMarked;
