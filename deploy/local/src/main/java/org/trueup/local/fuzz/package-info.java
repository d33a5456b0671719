/**
 * Sends the services what nobody should send, at random, and judges every answer: no fault of the
 * service's own, no stack, no identifier, none that takes long.
 */
@NullMarked
package org.trueup.local.fuzz;

import org.jspecify.annotations.NullMarked;
