/** REST: assignment lists, deliveries, claims-based lists and identifiers that changed. */
@NullMarked
package org.trueup.assignment.api.list;

import org.jspecify.annotations.NullMarked;
