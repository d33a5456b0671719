package org.trueup.contracts.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithheldIdentifiersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1EG4TE5MK73",
        "1eg4te5mk73",
        "1EG4-TE5-MK73",
        "1eg4 te5 mk73",
        "1S00E777777",
        "1S00-E00-TT01",
        "000-12-3456",
        "000 12 3456",
        "123-45-6789A",
        "123-45-6789-C1",
        "123456789A",
        "123456789C1",
        "123456789-T",
        "A123456",
        "WCA-123456789",
        "ma123-45-6789"
      })
  void takesOutWhatCanBeAnIdentifier(String identifier) {
    assertThat(WithheldIdentifiers.found(identifier)).isTrue();
    assertThat(WithheldIdentifiers.withhold("a list of " + identifier + ", again"))
        .isEqualTo("a list of (identifier left out), again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MBI1EG4TE5MK73 is not ours",
        "is it 1EG4TE5MK73z?",
        "/acos/1S00E00TT01/figures",
        "mbi=1s00e00tt01&limit=1",
        "SSN 123456789 is not ours",
        "social security number: 123456789",
        "\"123456789\" is not an ACO",
        "123456789"
      })
  void knowsThemByWhatStandsAroundThem(String text) {
    assertThat(WithheldIdentifiers.found(text)).isTrue();
    assertThat(WithheldIdentifiers.withhold(text))
        .contains(WithheldIdentifiers.MARK)
        .doesNotContainPattern("(?i)eg4|tt01|123456789");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assignment/A9004/2018/7",
        "\"12345678.90\" is no number, nor is 724823695",
        "earned 724823695 of 1234567890",
        "0.123456789E5 and 0.123456789",
        "7f3c2e1a-9d4b-4c1e-8a2f-1b2c3d4e5f60",
        "2019-08-30T12:00:00.123456789Z",
        "P.A9003.ACO.AALR.Y2018.D189999.T1111111_1-1.csv",
        "sha256 1e40a1b20cc33d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6",
        "42 CFR 425.605(b)(2)(ii)(A)"
      })
  void leavesEverythingElseAsItIs(String text) {
    assertThat(WithheldIdentifiers.found(text)).isFalse();
    assertThat(WithheldIdentifiers.withhold(text)).isEqualTo(text);
  }

  @Test
  void takesNoLongerForALongText() {
    var text = "1A".repeat(2_000_000);

    assertThat(WithheldIdentifiers.withhold(text)).isEqualTo(text);
  }

  /** Pieces of identifiers and of what stands around them, put together in any order. */
  @Test
  void passesOverNoTextInWhichAFormIsFound() {
    var pieces =
        List.of(
            "1", "1E", "G4", "1EG4", "TE5", "MK73", "A", "WCA", "12", "123", "4567", "000000", "-",
            "\u2013", " ", ".", "_", "\"", "SSN ", "z", "é");
    var random = new Random(4);
    int found = 0;
    for (int text = 0; text < 100_000; text++) {
      var words = random.ints(1 + random.nextInt(8), 0, pieces.size());
      var put = words.mapToObj(pieces::get).collect(Collectors.joining());
      if (WithheldIdentifiers.FORMS.stream().anyMatch(form -> form.matcher(put).find())) {
        found++;
        assertThat(WithheldIdentifiers.found(put)).as(put).isTrue();
      }
    }
    assertThat(found).isGreaterThan(500);
  }
}
