/** The service alone, against a real database and broker. */
@NullMarked
package org.trueup.benchmark;

import org.jspecify.annotations.NullMarked;
