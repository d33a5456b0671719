@NullMarked
package org.trueup.local.published;

import org.jspecify.annotations.NullMarked;
