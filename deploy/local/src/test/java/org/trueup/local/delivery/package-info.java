@NullMarked
package org.trueup.local.delivery;

import org.jspecify.annotations.NullMarked;
