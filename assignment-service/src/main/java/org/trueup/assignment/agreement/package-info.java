/**
 * Agreements of an ACO: signing, termination, and what may be signed next (42 CFR 425.200 to
 * 425.226).
 */
@NullMarked
package org.trueup.assignment.agreement;

import org.jspecify.annotations.NullMarked;
