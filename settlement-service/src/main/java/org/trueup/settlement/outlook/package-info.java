/**
 * What a year that is not settled will probably bring, from what is on file of it and of the year
 * before: the facts of the actuary's bench, what is assumed for want of one, and the record of how
 * good projections were.
 */
@NullMarked
package org.trueup.settlement.outlook;

import org.jspecify.annotations.NullMarked;
