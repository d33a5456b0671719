/** Facts of many ACOs in one file, all or none. */
@NullMarked
package org.trueup.benchmark.imports;

import org.jspecify.annotations.NullMarked;
