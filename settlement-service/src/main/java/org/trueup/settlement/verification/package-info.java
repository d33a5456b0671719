/**
 * Settlements are computed again from their inputs and compared: those on file, and those that come
 * back from the topic, which are taken back when they verify.
 */
@NullMarked
package org.trueup.settlement.verification;

import org.jspecify.annotations.NullMarked;
