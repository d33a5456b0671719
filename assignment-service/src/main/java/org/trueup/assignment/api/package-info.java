/** REST: reported totals and who is assigned to an ACO. */
@NullMarked
package org.trueup.assignment.api;

import org.jspecify.annotations.NullMarked;
