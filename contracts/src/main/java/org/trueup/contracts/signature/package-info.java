/** Who announced a record, shown by a signature that only holders of a key can make. */
@NullMarked
package org.trueup.contracts.signature;

import org.jspecify.annotations.NullMarked;
