/**
 * The actuary's bench on published files, in this virtual machine: how good projections would have
 * been, and what another law would have paid.
 */
@NullMarked
package org.trueup.local.bench;

import org.jspecify.annotations.NullMarked;
