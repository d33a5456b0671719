/**
 * What follows from the rules for an agreement: whether it may be signed as sent, what holds where
 * the ACO said nothing, and the how-many-eth year under its track each performance year is. Pure.
 */
@NullMarked
package org.trueup.assignment.calculation;

import org.jspecify.annotations.NullMarked;
