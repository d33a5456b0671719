@NullMarked
package org.trueup.local.demo;

import org.jspecify.annotations.NullMarked;
