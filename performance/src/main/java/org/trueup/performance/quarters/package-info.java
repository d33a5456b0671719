/** Makes up deliveries of assignment lists at any scale, the same ones each time. */
@NullMarked
package org.trueup.performance.quarters;

import org.jspecify.annotations.NullMarked;
