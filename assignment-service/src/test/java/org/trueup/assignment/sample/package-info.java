/** Assignment lists of beneficiaries who do not exist, for tests. */
@NullMarked
package org.trueup.assignment.sample;

import org.jspecify.annotations.NullMarked;
