/**
 * Assignment lists come in: filed, withdrawn, made of claims; identifiers that changed; what was
 * expected and what came.
 */
@NullMarked
package org.trueup.assignment.delivery;

import org.jspecify.annotations.NullMarked;
