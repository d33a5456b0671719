/**
 * Reads the Excel workbooks that CMS sends to ACOs: each figure as the text of its cell, found by
 * its label, with its place.
 */
@NullMarked
package org.trueup.workbooks;

import org.jspecify.annotations.NullMarked;
