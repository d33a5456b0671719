/**
 * Why something sent to Trueup was not taken: every fault with its place, its rule, and what to do.
 */
@NullMarked
package org.trueup.contracts.refusal;

import org.jspecify.annotations.NullMarked;
