package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.settlement.bench.reform.Overlay;
import org.trueup.settlement.bench.reform.OverlayReader;
import org.trueup.settlement.bench.reform.ShippedOverlays;

/** Overlays are read strictly: each fault stops the run and is named. */
class OverlayTest {
  static final List<String> NAMES = ShippedOverlays.NAMES;

  private static Overlay read(String yaml) {
    return new OverlayReader(Expected.RULES, ShippedOverlays::find).read("try.yaml", yaml);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyOneThatShipsIsRead(String name) {
    var overlay = read(ShippedOverlays.find(name).orElseThrow());
    assertThat(overlay.fingerprint()).hasSize(64);
    assertThat(overlay).isEqualTo(read(ShippedOverlays.find(name).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sequestratoin: [{from: 2012, value: 0%}] | sequestratoin is no rule of a settlement: one of",
        "sequestration: [{from: 2012, valeu: 0%}] | Unrecognized field \"valeu\"",
        "sequestration: [{from: 2012, value: 0.02}] | is a bare number: write a rate with its sign",
        "sequestration: [{value: 0%}] | Missing required creator property 'from'",
        "sequestration: [{from: 2012}] | needs one of value, add and times",
        "sequestration: [{from: 2012, value: 0%, add: 1%}] | needs one of value, add and times",
        "sequestration: [{from: 2012, add: 0%}] | would be without effect: it changes nothing",
        "sequestration: [{from: 2040, value: 0%}] | no track of it is on offer in a performance year",
        "sequestration: [{from: 2012, tracks: [BASIC_E], value: 0%}] | is the same for all tracks",
        "maximum-sharing-rate: [{from: 2012, tracks: [BASIC_Z], value: 60%}] | \"BASIC_Z\" is not a track",
        "maximum-sharing-rate: [{from: 2025, tracks: [TRACK_1], value: 60%}] | no track of it is on offer",
        "shared-loss-rate: [{from: 2012, tracks: [TRACK_1], value: {kind: fixed, rate: 30%}}] | TRACK_1 has no loss-sharing-limit",
        "minimum-rate: [{from: 2012, value: 2%}] | needs savings or losses, and no value, add or times",
        "sequestration: [{from: 2012, value: 1e999999999%}] | is not a rate such as 3.9%",
        "sequestration: [{from: 2012, add: 99999999999999999999999999999999%}] | is not a rate such as",
        "maximum-sharing-rate: [{from: 2012, times: 1e400000000}] | is not a factor such as",
        "minimum-rate: [{from: 2012, savings: 0.02}] | is not a rate with its sign",
        "minimum-population: [{from: 2012, times: 2}] | is no rate: add and times are for rates",
        "half-rate-below-minimum: [{from: 2012, value: {share: 50%, minimum-population: 1}}] | is not a date such as 2017-01-01"
      })
  void whatIsWrongIsNamed(String rules, String expected) {
    assertThatThrownBy(() -> read("overlay: try\nrules:\n  " + rules))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining(expected)
        .message()
        .doesNotContain("org.trueup", "[Source");
  }

  @Test
  void whatIsIncludedIsKnownAndNotItself() {
    assertThatThrownBy(() -> read("overlay: try\ninclude: [nothing]\n"))
        .hasMessage("try.yaml: includes nothing, which is unknown");
    var reader = new OverlayReader(Expected.RULES, name -> Optional.of("overlay: a\ninclude: [a]"));
    assertThatThrownBy(() -> reader.read("a", "overlay: a\ninclude: [a]"))
        .hasMessage("a: includes itself by way of a");
  }

  @Test
  void textThatIsNoYamlIsRefused() {
    assertThatThrownBy(() -> read("overlay: [")).isInstanceOf(BadRuleFile.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(BadRuleFile.class);
    assertThatThrownBy(() -> read("overlay: &a x\ntitle: *a")).hasMessageContaining("anchors");
  }
}
