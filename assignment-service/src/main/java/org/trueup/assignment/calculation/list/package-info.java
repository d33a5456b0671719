/**
 * What follows from assignment lists: which one governs, who is assigned under it, for how many
 * months, and who came and went. Pure.
 */
@NullMarked
package org.trueup.assignment.calculation.list;

import org.jspecify.annotations.NullMarked;
