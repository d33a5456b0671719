package org.trueup.settlement.bench.reform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.StrictFile;
import org.trueup.settlement.rules.Rules;

/** Reads overlays, strictly: what is unknown, or would have no effect, stops and is named. */
public final class OverlayReader {
  private final Rules rules;
  private final Function<String, Optional<String>> others;

  /**
   * A reader.
   *
   * @param rules in force, which an overlay must have an effect on
   * @param others finds an overlay that another includes, by its name
   */
  public OverlayReader(Rules rules, Function<String, Optional<String>> others) {
    this.rules = rules;
    this.others = others;
  }

  /**
   * Reads an overlay with all that it includes.
   *
   * @param file its name, for whoever has to mend it
   * @throws BadRuleFile naming what is wrong
   */
  public Overlay read(String file, String yaml) {
    return read(file, yaml, List.of());
  }

  private Overlay read(String file, String yaml, List<String> within) {
    var document = StrictFile.read(file, yaml, OverlayDocument.class);
    if (within.contains(document.overlay())) {
      throw new BadRuleFile(file, "includes itself by way of " + String.join(", ", within));
    }
    var path = new ArrayList<>(within);
    path.add(document.overlay());
    var included = included(file, document, path);
    var entries = new ArrayList<OverlayEntry>();
    included.forEach(other -> entries.addAll(other.entries()));
    entries.addAll(entries(document));
    new OverlayEffect(rules, file).check(entries);
    return new Overlay(
        document.overlay(),
        document.title() == null ? document.overlay() : document.title(),
        included,
        entries,
        fingerprint(yaml, included));
  }

  private List<Overlay> included(String file, OverlayDocument document, List<String> path) {
    var names = document.include() == null ? List.<String>of() : document.include();
    return names.stream()
        .map(
            name ->
                read(
                    name,
                    others
                        .apply(name)
                        .orElseThrow(
                            () -> new BadRuleFile(file, "includes " + name + ", which is unknown")),
                    path))
        .toList();
  }

  private static List<OverlayEntry> entries(OverlayDocument document) {
    var years = EntryReader.years(document.overlay(), document.performanceYears());
    var written =
        document.rules() == null ? Map.<String, List<OverlayDocument.Entry>>of() : document.rules();
    var entries = new ArrayList<OverlayEntry>();
    written.forEach(
        (name, given) -> {
          var rule =
              OverlaidRule.named(name)
                  .orElseThrow(
                      () ->
                          new BadRuleFile(
                              document.overlay(),
                              name
                                  + " is no rule of a settlement: one of "
                                  + OverlaidRule.names()));
          var place = document.overlay() + ", " + name;
          var reader = new EntryReader(document.overlay(), rule, place, years);
          given.forEach(entry -> entries.add(reader.read(entry)));
        });
    return entries;
  }

  private String fingerprint(String yaml, List<Overlay> included) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("rules", bytes(rules.fingerprint()));
    parts.put("overlay", bytes(yaml));
    for (int i = 0; i < included.size(); i++) {
      parts.put("include " + i, bytes(included.get(i).fingerprint()));
    }
    return Fingerprint.ofFiles(parts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
