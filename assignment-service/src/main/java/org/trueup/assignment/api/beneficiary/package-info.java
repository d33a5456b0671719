/** REST: rosters and single beneficiaries, for those who may see what is tied to a person. */
@NullMarked
package org.trueup.assignment.api.beneficiary;

import org.jspecify.annotations.NullMarked;
