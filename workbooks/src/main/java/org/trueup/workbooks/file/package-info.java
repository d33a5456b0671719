/**
 * A file that says it is a workbook, opened within bounds: its sheets as cells, each with its text.
 */
@NullMarked
package org.trueup.workbooks.file;

import org.jspecify.annotations.NullMarked;
