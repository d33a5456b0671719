/** Files of CMS on this machine, sent to assignment-service as they are. */
@NullMarked
package org.trueup.local.delivery;

import org.jspecify.annotations.NullMarked;
