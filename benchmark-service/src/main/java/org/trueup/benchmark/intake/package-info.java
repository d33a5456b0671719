/**
 * What arrives: agreements and assignments by event, and whether what was reported can be taken.
 */
@NullMarked
package org.trueup.benchmark.intake;

import org.jspecify.annotations.NullMarked;
