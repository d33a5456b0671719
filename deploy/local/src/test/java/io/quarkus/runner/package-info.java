/** What the launcher expects in a packaged service. */
@NullMarked
package io.quarkus.runner;

import org.jspecify.annotations.NullMarked;
