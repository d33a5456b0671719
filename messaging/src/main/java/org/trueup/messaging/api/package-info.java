/** What every service shows of its messages, and of what people did to them. */
@NullMarked
package org.trueup.messaging.api;

import org.jspecify.annotations.NullMarked;
