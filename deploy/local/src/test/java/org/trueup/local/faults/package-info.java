@NullMarked
package org.trueup.local.faults;

import org.jspecify.annotations.NullMarked;
