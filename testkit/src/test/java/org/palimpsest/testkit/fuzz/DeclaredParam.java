package org.palimpsest.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A parameter as {@code action=paraminfo} tells of it.
 *
 * @param name the whole name, prefix included
 * @param type the type; {@code enum} where there is a list of values
 * @param values the values that it can have, where they are few
 */
public record DeclaredParam(
    String name, String type, List<String> values, boolean required, boolean several) {

  static DeclaredParam of(String prefix, JsonNode param) {
    List<String> values = new ArrayList<>();
    JsonNode type = param.get("type");
    if (type.isArray()) {
      type.forEach(value -> values.add(value.asString()));
    }
    return new DeclaredParam(
        prefix + param.get("name").asString(),
        type.isArray() ? "enum" : type.asString(),
        List.copyOf(values),
        param.path("required").asBoolean(false),
        param.path("multi").asBoolean(false));
  }
}
