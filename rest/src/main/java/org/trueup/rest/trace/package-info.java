/**
 * Traces: which requests and events a result followed from, for a collector; off where none is
 * named.
 */
@NullMarked
package org.trueup.rest.trace;

import org.jspecify.annotations.NullMarked;
