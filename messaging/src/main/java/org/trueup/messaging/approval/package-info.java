/** What needs a second person: who asked for it, who approved it, and that it waits until then. */
@NullMarked
package org.trueup.messaging.approval;

import org.jspecify.annotations.NullMarked;
