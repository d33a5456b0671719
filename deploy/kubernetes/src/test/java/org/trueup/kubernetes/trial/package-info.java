/**
 * The rendered manifests' pods as processes of this machine, with everything that asks who is
 * there.
 */
@NullMarked
package org.trueup.kubernetes.trial;

import org.jspecify.annotations.NullMarked;
