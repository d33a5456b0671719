/**
 * A real PostgreSQL and a real Kafka broker from jars, without containers: for the one-machine
 * launcher, which keeps their data, and for tests, which do not.
 */
@NullMarked
package org.trueup.embedded;

import org.jspecify.annotations.NullMarked;
