/**
 * Agreements and assignment: who takes part in the program under which terms, and who belongs to an
 * ACO in a performance year. The use cases are here; each is one transaction.
 */
@NullMarked
package org.trueup.assignment;

import org.jspecify.annotations.NullMarked;
