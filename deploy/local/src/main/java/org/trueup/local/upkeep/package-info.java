/**
 * What an operator does with the records of a system on this machine: verify, rebuild, back up,
 * restore. Here alone the launcher speaks to the database.
 */
@NullMarked
package org.trueup.local.upkeep;

import org.jspecify.annotations.NullMarked;
