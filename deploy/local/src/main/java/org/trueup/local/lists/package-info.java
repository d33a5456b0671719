/** Made-up people, and the lists of them that CMS would send: none of them can be anybody. */
@NullMarked
package org.trueup.local.lists;

import org.jspecify.annotations.NullMarked;
