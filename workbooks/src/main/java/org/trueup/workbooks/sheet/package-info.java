/** What is read of which sheet, and how it is found there, wherever its rows and columns stand. */
@NullMarked
package org.trueup.workbooks.sheet;

import org.jspecify.annotations.NullMarked;
