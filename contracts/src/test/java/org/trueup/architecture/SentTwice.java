package org.trueup.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * What is said of a POST, in the document of its service: that a key makes the second the first, or
 * why its content does, or that it changes nothing.
 */
final class SentTwice {
  static final String POST = "jakarta.ws.rs.POST";
  private static final String EXTENSION =
      "org.eclipse.microprofile.openapi.annotations.extensions.Extension";
  private static final String NAME = "x-sent-again";

  private SentTwice() {}

  static ArchCondition<JavaMethod> said() {
    return new ArchCondition<>("say " + NAME) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var isSaid = method.getAnnotations().stream().flatMap(SentTwice::extensions).count() == 1;
        var message = method.getFullName() + (isSaid ? " says it" : " does not say it once");
        events.add(new SimpleConditionEvent(method, isSaid, message));
      }
    };
  }

  /** One stands by itself, several in their container. */
  private static Stream<JavaAnnotation<?>> extensions(JavaAnnotation<?> annotation) {
    var all =
        annotation.get("value").orElse("") instanceof Object[] several
            ? Stream.of(several)
            : Stream.of(annotation);
    return all.filter(JavaAnnotation.class::isInstance)
        .<JavaAnnotation<?>>map(JavaAnnotation.class::cast)
        .filter(one -> one.getRawType().getName().equals(EXTENSION))
        .filter(one -> one.get("name").filter(NAME::equals).isPresent())
        .filter(one -> one.get("value").filter(why -> !why.toString().isBlank()).isPresent());
  }
}
