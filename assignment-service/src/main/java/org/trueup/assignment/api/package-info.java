/** REST: agreements, the registry of ACOs, reported totals and determined assignment. */
@NullMarked
package org.trueup.assignment.api;

import org.jspecify.annotations.NullMarked;
