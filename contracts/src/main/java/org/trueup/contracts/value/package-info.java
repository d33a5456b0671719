/**
 * The quantities and names of the program: money, rates, beneficiaries, years, tracks. Pure values.
 */
@NullMarked
package org.trueup.contracts.value;

import org.jspecify.annotations.NullMarked;
