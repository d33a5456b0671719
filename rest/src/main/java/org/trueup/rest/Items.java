package org.trueup.rest;

import java.util.List;

/** A collection that is always given whole. */
public record Items<T>(List<T> items) implements Table {}
