package org.trueup.assignment.intake.list;

import org.jspecify.annotations.Nullable;

/**
 * A file as somebody sent it.
 *
 * @param name as its sender calls it; a zip may come without
 */
public record SentFile(@Nullable String name, Spool spool) {}
