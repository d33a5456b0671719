package org.trueup.contracts.rule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A YAML file that is not a rule file, read as strictly: no unknown or repeated key, no anchor, and
 * a rate always with its sign.
 */
public final class StrictFile {
  private static final StrictYaml YAML = new StrictYaml();

  private StrictFile() {}

  /**
   * The whole file.
   *
   * @param file its name, for whoever has to mend it
   * @throws BadRuleFile naming what is wrong
   */
  public static <T> T read(String file, String yaml, Class<T> type) {
    return YAML.read(file, yaml, type);
  }

  /**
   * A value of it whose type depends on what stands before it.
   *
   * @throws BadRuleFile naming what is wrong
   */
  public static <V> V value(String file, JsonNode node, Class<V> type) {
    return YAML.value(file, node, type);
  }
}
