/** The whole system as processes of one machine: started, watched, started again, stopped. */
@NullMarked
package org.trueup.local.machine;

import org.jspecify.annotations.NullMarked;
