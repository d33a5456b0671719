@NullMarked
package org.trueup.local.bench;

import org.jspecify.annotations.NullMarked;
