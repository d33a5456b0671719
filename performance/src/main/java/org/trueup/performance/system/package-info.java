/** The system that is measured: real processes, and what they use of the machine. */
@NullMarked
package org.trueup.performance.system;

import org.jspecify.annotations.NullMarked;
