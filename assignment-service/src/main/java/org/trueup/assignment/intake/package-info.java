/**
 * What arrived: tables and bodies are read here, and every fault in them is found with its place.
 */
@NullMarked
package org.trueup.assignment.intake;

import org.jspecify.annotations.NullMarked;
