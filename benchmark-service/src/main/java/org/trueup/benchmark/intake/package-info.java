/**
 * What arrives: events from assignment-service, and whether what is sent by REST may be recorded.
 */
@NullMarked
package org.trueup.benchmark.intake;

import org.jspecify.annotations.NullMarked;
