/**
 * What is done about identifiers that changed: a crosswalk is filed, and may be withdrawn; the
 * years that it touches follow one by one.
 */
@NullMarked
package org.trueup.assignment.crosswalk;

import org.jspecify.annotations.NullMarked;
