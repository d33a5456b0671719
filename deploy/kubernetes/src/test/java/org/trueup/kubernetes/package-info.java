/** Whether the manifests are whole, and say what the program says. */
@NullMarked
package org.trueup.kubernetes;

import org.jspecify.annotations.NullMarked;
