/** What became of an upload, file by file and sheet by sheet: one form in all services. */
@NullMarked
package org.trueup.workbooks.answer;

import org.jspecify.annotations.NullMarked;
