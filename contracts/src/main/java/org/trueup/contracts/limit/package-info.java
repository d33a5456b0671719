/** What is scarce, and how much of it one request may take from the others. */
@NullMarked
package org.trueup.contracts.limit;

import org.jspecify.annotations.NullMarked;
