package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests with one fault each are refused: what is without findings is so for a reason. */
class MutantsTest {
  static Stream<Mutant> mutants() throws IOException {
    var list = Manifests.parse(Files.readString(Path.of("src/test/resources/mutants.yaml")));
    return Manifests.elements(list.resources().getFirst()).map(Mutant::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void areRefused(Mutant mutant) {
    assumeTrue(
        !mutant.needsSchemas() || Schemas.besideTheProject().isPresent(),
        "skipped: no schemas of operators are at ../shared/kubernetes beside the project");
    var objects = new ArrayList<>(Kustomize.render(mutant.overlay()).resources());
    var place = mutant.place(objects);
    objects.set(place, mutant.changed(objects.get(place)));

    var findings = new ArrayList<>(Findings.of(objects.get(place)));
    findings.addAll(Findings.ofTogether(new Manifests(objects)));

    assertThat(findings).isNotEmpty();
  }

  /** A fault of {@code mutants.yaml}. */
  record Mutant(JsonNode of) {
    String overlay() {
      return "overlays/" + of.path("in").asText();
    }

    boolean needsSchemas() {
      return of.has("needs");
    }

    /** Which of the objects has it: generated names go on with a hash. */
    int place(ArrayList<JsonNode> objects) {
      var title = of.path("object").asText();
      for (int i = 0; i < objects.size(); i++) {
        if (Manifests.title(objects.get(i)).matches(title + "(-[a-z0-9]{10})?")) {
          return i;
        }
      }
      throw new IllegalStateException("no " + title);
    }

    JsonNode changed(JsonNode object) {
      var changed = object.deepCopy();
      if (of.has("add")) {
        ((ArrayNode) changed.at(of.path("add").asText())).add(of.get("value"));
        return changed;
      }
      var path = JsonPointer.compile(of.path(of.has("set") ? "set" : "remove").asText());
      var parent = changed.at(path.head());
      var last = path.last().getMatchingProperty();
      if (parent instanceof ArrayNode list) {
        list.remove(Integer.parseInt(last));
      } else if (of.has("set")) {
        ((ObjectNode) parent).set(last, of.get("value"));
      } else {
        assertThat(((ObjectNode) parent).remove(last)).as("what is removed is there").isNotNull();
      }
      return changed;
    }

    @Override
    public String toString() {
      return of.path("name").asText();
    }
  }
}
