/** REST: agreements, the registry of ACOs, the tracks an ACO may sign next. */
@NullMarked
package org.trueup.assignment.api.agreement;

import org.jspecify.annotations.NullMarked;
