/**
 * Breaks the system on purpose: real services, a real broker and a real database of this machine
 * are killed, paused and cut off while facts arrive, and afterwards nothing may be lost, doubled or
 * different.
 */
@NullMarked
package org.trueup.local.faults;

import org.jspecify.annotations.NullMarked;
