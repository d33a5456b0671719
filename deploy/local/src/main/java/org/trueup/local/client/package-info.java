/** Speaking to the services as any client would: REST calls, and topics read from the beginning. */
@NullMarked
package org.trueup.local.client;

import org.jspecify.annotations.NullMarked;
