package org.trueup.contracts.rule;

import org.jspecify.annotations.Nullable;

/**
 * A value of the law that was in force, with where it is written.
 *
 * @param value what the rule says
 * @param rule the file it stands in: {@code sequestration.yaml}
 * @param title the rule's name
 * @param cite the paragraph that binds
 * @param source the document, version and table where the value was read
 * @param provisional why it is not yet certain; absent when it was verified in a text
 */
public record Ruled<V>(
    V value, String rule, String title, String cite, String source, @Nullable String provisional) {

  public boolean isProvisional() {
    return provisional != null;
  }

  /** A part of what the rule says, or what follows from it, with where that is written. */
  public <W> Ruled<W> saying(W part) {
    return new Ruled<>(part, rule, title, cite, source, provisional);
  }

  /**
   * Why it is not yet certain, with its name.
   *
   * @throws IllegalStateException when it is certain
   */
  public String reservation() {
    if (provisional == null) {
      throw new IllegalStateException(rule + " is verified in a text");
    }
    return title + ": " + provisional;
  }
}
