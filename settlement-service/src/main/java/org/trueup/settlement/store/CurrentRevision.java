package org.trueup.settlement.store;

/**
 * The highest revision on file.
 *
 * @param key of the records that announce it
 */
record CurrentRevision(String key, long revision) {}
