@NullMarked
package org.trueup.local.replay.engine;

import org.jspecify.annotations.NullMarked;
