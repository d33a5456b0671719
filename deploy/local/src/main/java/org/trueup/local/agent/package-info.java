/** What runs inside a service that the launcher started. */
@NullMarked
package org.trueup.local.agent;

import org.jspecify.annotations.NullMarked;
