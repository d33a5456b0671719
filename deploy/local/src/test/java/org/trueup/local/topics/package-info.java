@NullMarked
package org.trueup.local.topics;

import org.jspecify.annotations.NullMarked;
