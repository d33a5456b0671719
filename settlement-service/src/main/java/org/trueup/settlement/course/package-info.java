/**
 * How a year came to where it is: what moved from one revision to the next, and why, in words.
 * Pure.
 */
@NullMarked
package org.trueup.settlement.course;

import org.jspecify.annotations.NullMarked;
