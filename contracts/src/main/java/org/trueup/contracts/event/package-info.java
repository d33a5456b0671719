/** What the services tell each other and downstream reporting: events, their topics, their form. */
@NullMarked
package org.trueup.contracts.event;

import org.jspecify.annotations.NullMarked;
