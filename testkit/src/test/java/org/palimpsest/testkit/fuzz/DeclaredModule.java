package org.palimpsest.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.testkit.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * A module as {@code action=paraminfo} tells of it.
 *
 * @param path the name, for parts of {@code query} with {@code query+} before it
 * @param group {@code action}, {@code prop}, {@code list}, {@code meta} or {@code format}
 * @param token the type of the token that it wants; empty for none
 */
public record DeclaredModule(
    String path,
    String group,
    boolean generator,
    boolean posted,
    String token,
    List<DeclaredParam> params) {

  /** All modules that a wiki declares, the main one left out. */
  public static List<DeclaredModule> all(TestClient client) {
    List<DeclaredModule> modules = new ArrayList<>();
    for (JsonNode module :
        client.get("action", "paraminfo", "modules", "*|query+*").at("/paraminfo/modules")) {
      List<DeclaredParam> params = new ArrayList<>();
      String prefix = module.path("prefix").asString("");
      String token = "";
      for (JsonNode param : module.get("parameters")) {
        params.add(DeclaredParam.of(prefix, param));
        token = param.path("tokentype").asString(token);
      }
      modules.add(
          new DeclaredModule(
              module.get("path").asString(),
              module.path("group").asString(""),
              module.path("generator").asBoolean(false),
              module.path("mustbeposted").asBoolean(false),
              token,
              List.copyOf(params)));
    }
    return modules;
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('+') + 1);
  }
}
