/** Agreements on file, every revision of them. */
@NullMarked
package org.trueup.assignment.store.agreement;

import org.jspecify.annotations.NullMarked;
