package org.trueup.rest.table;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.Table;

/** The columns that a table has by the type of its rows: the heads of one that has no rows. */
final class ColumnsOf extends JsonFormatVisitorWrapper.Base {
  /** Types may hold themselves. */
  private static final int DEEPEST = 5;

  private final String prefix;
  private final int depth;
  private final Set<String> names;

  private ColumnsOf(String prefix, int depth, Set<String> names, @Nullable SerializerProvider all) {
    super(all);
    this.prefix = prefix;
    this.depth = depth;
    this.names = names;
  }

  /**
   * The columns, in the order of JSON; empty where the type does not say them.
   *
   * @param table the type of the answer, as its resource declares it
   */
  static Set<String> table(Type table, ObjectMapper json) {
    try {
      var types = json.getTypeFactory();
      var items =
          types.constructType(table).findSuperType(Table.class) == null
              ? null
              : itemsOf(types.constructType(table), json);
      var names = new LinkedHashSet<String>();
      if (items != null && !items.isJavaLangObject()) {
        json.acceptJsonFormatVisitor(items, new ColumnsOf("", 0, names, null));
      }
      return names;
    } catch (JsonMappingException | NoSuchMethodException untold) {
      return Set.of();
    }
  }

  private static @Nullable JavaType itemsOf(JavaType table, ObjectMapper json)
      throws NoSuchMethodException {
    var declared = table.getRawClass().getMethod("items").getGenericReturnType();
    var list = json.getTypeFactory().resolveMemberType(declared, table.getBindings());
    return list.getContentType();
  }

  @Override
  public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
    return new JsonObjectFormatVisitor.Base(getProvider()) {
      @Override
      public void property(BeanProperty property) throws JsonMappingException {
        add(property);
      }

      @Override
      public void optionalProperty(BeanProperty property) throws JsonMappingException {
        add(property);
      }
    };
  }

  /** What lies in an object is a column of its own. */
  private void add(BeanProperty property) throws JsonMappingException {
    var name = prefix + property.getName();
    int before = names.size();
    if (depth < DEEPEST) {
      var inner = new ColumnsOf(name + ".", depth + 1, names, getProvider());
      getProvider()
          .findValueSerializer(property.getType(), property)
          .acceptJsonFormatVisitor(inner, property.getType());
    }
    if (names.size() == before) {
      names.add(name);
    }
  }
}
