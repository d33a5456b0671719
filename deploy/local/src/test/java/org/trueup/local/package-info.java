@NullMarked
package org.trueup.local;

import org.jspecify.annotations.NullMarked;
