/**
 * What a performance year will probably bring: the mean and variance of the final savings rate, and
 * the exact settlements of 2,003 equally likely years. Pure; nothing of it is a settlement.
 */
@NullMarked
package org.trueup.settlement.bench.projection;

import org.jspecify.annotations.NullMarked;
