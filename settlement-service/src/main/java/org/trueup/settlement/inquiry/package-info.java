/** Answers about settlements: the current one, those before it, and what changed between them. */
@NullMarked
package org.trueup.settlement.inquiry;

import org.jspecify.annotations.NullMarked;
