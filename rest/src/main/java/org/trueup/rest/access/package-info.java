/** Who calls, what this caller may do, and for which ACOs. */
@NullMarked
package org.trueup.rest.access;

import org.jspecify.annotations.NullMarked;
