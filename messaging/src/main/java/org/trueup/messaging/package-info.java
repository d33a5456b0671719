/**
 * How a fact leaves one service and enters another. On the way out an {@link
 * org.trueup.messaging.Outbox} in the transaction that made the fact, and a relay that carries it
 * to Kafka exactly once; on the way in an {@link org.trueup.messaging.EventIntake} that handles
 * each event once and lays aside what cannot be handled.
 */
@NullMarked
package org.trueup.messaging;

import org.jspecify.annotations.NullMarked;
