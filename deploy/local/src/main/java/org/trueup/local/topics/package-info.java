/** Topics as a foreign client shows them, held to the published schemas. */
@NullMarked
package org.trueup.local.topics;

import org.jspecify.annotations.NullMarked;
