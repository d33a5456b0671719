/** The law as dated, cited data: reading it strictly, and asking what was in force when. */
@NullMarked
package org.trueup.contracts.rule;

import org.jspecify.annotations.NullMarked;
