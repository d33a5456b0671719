/**
 * Which track to sign: one year and a whole agreement under each of those on offer, judged by what
 * is expected, by the worst tenth and by what caution makes of both. Pure.
 */
@NullMarked
package org.trueup.settlement.bench.tracks;

import org.jspecify.annotations.NullMarked;
