/** Reads the claim and claim line feed (CCLF) as CSV, with the columns of CMS's packet. */
@NullMarked
package org.trueup.assignment.intake.cclf;

import org.jspecify.annotations.NullMarked;
