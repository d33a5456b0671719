@NullMarked
package org.trueup.local.upkeep;

import org.jspecify.annotations.NullMarked;
