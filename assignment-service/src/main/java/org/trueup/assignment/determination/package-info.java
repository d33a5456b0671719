/**
 * Determines which beneficiaries are assigned to an ACO from everything on file about a year, and
 * announces it with its roster.
 */
@NullMarked
package org.trueup.assignment.determination;

import org.jspecify.annotations.NullMarked;
