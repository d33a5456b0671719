@NullMarked
package org.trueup.local.replay;

import org.jspecify.annotations.NullMarked;
