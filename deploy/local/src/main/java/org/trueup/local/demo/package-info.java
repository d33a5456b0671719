/**
 * The demonstration: made-up ACOs whose lists arrive one after another, and what each does to the
 * settlement.
 */
@NullMarked
package org.trueup.local.demo;

import org.jspecify.annotations.NullMarked;
