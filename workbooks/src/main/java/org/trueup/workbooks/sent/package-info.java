/** Uploads: workbooks by themselves, in packages, and in packages of packages. */
@NullMarked
package org.trueup.workbooks.sent;

import org.jspecify.annotations.NullMarked;
