/** What the name of a workbook says: whose it is, what it reports, of which time. */
@NullMarked
package org.trueup.workbooks.name;

import org.jspecify.annotations.NullMarked;
