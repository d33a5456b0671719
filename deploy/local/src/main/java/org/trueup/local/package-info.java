/** The command line of Trueup on one machine. */
@NullMarked
package org.trueup.local;

import org.jspecify.annotations.NullMarked;
