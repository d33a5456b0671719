/** What lists say, in the form of CMS's figures: beneficiaries, turnover, exclusions, waterfall. */
@NullMarked
package org.trueup.assignment.report.list;

import org.jspecify.annotations.NullMarked;
