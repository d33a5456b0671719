/** What others make of the same files. */
@NullMarked
package org.trueup.performance.peer;

import org.jspecify.annotations.NullMarked;
