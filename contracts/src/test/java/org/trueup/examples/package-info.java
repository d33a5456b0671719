/** Frozen examples of events, for the tests of those who announce and of those who read them. */
@NullMarked
package org.trueup.examples;

import org.jspecify.annotations.NullMarked;
