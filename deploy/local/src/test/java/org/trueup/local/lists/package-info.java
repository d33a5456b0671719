@NullMarked
package org.trueup.local.lists;

import org.jspecify.annotations.NullMarked;
