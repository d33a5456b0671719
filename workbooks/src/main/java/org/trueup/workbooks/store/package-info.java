/** The workbooks that a service has taken, in the table that each service has of its own. */
@NullMarked
package org.trueup.workbooks.store;

import org.jspecify.annotations.NullMarked;
