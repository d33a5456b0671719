/**
 * CMS's published results sent through the running system, and its settlements compared with what
 * CMS printed. Knows the services by REST and Kafka alone.
 */
@NullMarked
package org.trueup.local.replay;

import org.jspecify.annotations.NullMarked;
