/**
 * Tables for spreadsheets: every {@link org.trueup.rest.Table} goes out as CSV and as an Excel
 * workbook with the very figures that JSON has. Whoever cannot send {@code Accept} ends the path
 * with {@code .csv} or {@code .xlsx}.
 */
@NullMarked
package org.trueup.rest.table;

import org.jspecify.annotations.NullMarked;
