package org.trueup.rest.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.DecimalText;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * Figures that know what they count. In JSON they are text, exact and without a unit; a tree that
 * is written with {@link #knownTo} has a {@link Figure} in their place.
 */
final class MeasuredValues {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final String DOLLARS = "$";

  /** A number and what it counts, where its name does not say so. */
  record Figure(BigDecimal number, @Nullable String unit) {}

  private MeasuredValues() {}

  /** As this mapper writes, but for figures. */
  static ObjectMapper knownTo(ObjectMapper json) {
    var figures = new SimpleModule();
    add(figures, Money.class, money -> new Figure(money.amount(), DOLLARS));
    add(figures, Rate.class, rate -> new Figure(rate.fraction(), "fraction"));
    add(figures, Factor.class, factor -> new Figure(factor.value(), "factor"));
    figures.addSerializer(PersonYears.class, new OfPersonYears());
    figures.setSerializerModifier(new OfDecimalText());
    return json.copy().registerModule(figures);
  }

  private static <T> void add(SimpleModule figures, Class<T> type, Function<T, Figure> figure) {
    figures.addSerializer(
        type,
        new JsonSerializer<>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeEmbeddedObject(figure.apply(value));
          }
        });
  }

  private static final class OfPersonYears extends JsonSerializer<PersonYears> {
    @Override
    public void serialize(PersonYears value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeFieldName("months");
      out.writeEmbeddedObject(new Figure(value.months(), "months"));
      out.writeFieldName("years");
      out.writeEmbeddedObject(new Figure(new BigDecimal(value.toString()), "person years"));
      out.writeEndObject();
    }
  }

  /** Of text that is a figure the unit stands beside it. */
  private static final class OfDecimalText extends BeanSerializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      properties.stream()
          .filter(property -> property.getAnnotation(DecimalText.class) != null)
          .forEach(property -> property.assignSerializer(new NumberOrText()));
      return properties;
    }
  }

  private static final class NumberOrText extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      var text = value.toString();
      if (DECIMAL.matcher(text).matches()) {
        out.writeEmbeddedObject(new Figure(new BigDecimal(text), null));
      } else {
        out.writeString(text);
      }
    }
  }
}
