/** Assignment by claims: whose people they are, by where most of their primary care was. Pure. */
@NullMarked
package org.trueup.assignment.calculation.claims;

import org.jspecify.annotations.NullMarked;
