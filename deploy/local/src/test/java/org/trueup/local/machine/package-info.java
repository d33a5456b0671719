@NullMarked
package org.trueup.local.machine;

import org.jspecify.annotations.NullMarked;
