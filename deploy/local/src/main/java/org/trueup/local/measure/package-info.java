/** How long lists of a size take, from their upload to what is announced. */
@NullMarked
package org.trueup.local.measure;

import org.jspecify.annotations.NullMarked;
