/**
 * What arrives about assignment lists: lists that are recorded and withdrawn, claims-based ones,
 * identifiers that changed; and what was expected and what came.
 */
@NullMarked
package org.trueup.assignment.delivery;

import org.jspecify.annotations.NullMarked;
