/** Who may see whom: the same for every service, so held in one place and checked in each build. */
@NullMarked
package org.trueup.architecture;

import org.jspecify.annotations.NullMarked;
