/** What a figure was, where it came from, and whether two results are the same. */
@NullMarked
package org.trueup.contracts.audit;

import org.jspecify.annotations.NullMarked;
