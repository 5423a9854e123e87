package org.palimpsest.actionapi.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.model.message.Message;

/**
 * All modules of the API, found by their paths. Immutable.
 *
 * @param main the API as a whole
 */
public record ModuleTree(MainModule main) {
  private static final Comparator<ApiModule> BY_NAME =
      Comparator.comparing((ApiModule module) -> module.declaration().name());

  /** What a path leads to. */
  public sealed interface Found {
    /** Modules: one, or those that a path with a star stands for. */
    record Modules(List<ApiModule> modules) implements Found {}

    /** Nothing. */
    record Nothing(Message reason) implements Found {}
  }

  /** The module of a path such as {@code main}, {@code rollback} or {@code query+info}. */
  public Found find(String path) {
    if (path.equals(MainModule.PATH)) {
      return new Found.Modules(List.of(main));
    }
    ApiModule module = main;
    for (String name : path.split("\\+", -1)) {
      if (module.parts().isEmpty()) {
        return new Found.Nothing(Message.of("apierror-badmodule-nosubmodules", module.path()));
      }
      ApiModule parent = module;
      module =
          parent.parts().stream()
              .filter(part -> part.declaration().name().equals(name))
              .map(ApiModule.class::cast)
              .findFirst()
              .orElse(null);
      if (module == null) {
        return new Found.Nothing(
            Message.of("apierror-badmodule-badsubmodule", parent.path(), name));
      }
    }
    return new Found.Modules(List.of(module));
  }

  /**
   * The same, where {@code *} at the end stands for all parts of a module and {@code **} also for
   * the parts of these; alone they stand for the parts of the API.
   */
  public Found findAll(String path) {
    boolean deep = path.endsWith("**");
    if (!path.endsWith("*")) {
      return find(path);
    }
    String before = path.substring(0, path.length() - (deep ? 2 : 1));
    if (!before.isEmpty() && !before.endsWith("+")) {
      return find(path);
    }
    Found parent =
        find(before.isEmpty() ? MainModule.PATH : before.substring(0, before.length() - 1));
    return switch (parent) {
      case Found.Nothing nothing -> nothing;
      case Found.Modules(List<ApiModule> modules) when modules.getFirst().parts().isEmpty() ->
          new Found.Nothing(
              Message.of("apierror-badmodule-nosubmodules", modules.getFirst().path()));
      case Found.Modules(List<ApiModule> modules) ->
          new Found.Modules(parts(modules.getFirst(), deep));
    };
  }

  /** The parts of a module in order of name, with or without the parts of these. */
  public List<ApiModule> parts(ApiModule module, boolean deep) {
    List<ApiModule> parts = new ArrayList<>();
    for (ApiModule part : sorted(module)) {
      parts.add(part);
      if (deep) {
        parts.addAll(parts(part, true));
      }
    }
    return parts;
  }

  private static List<ApiModule> sorted(ApiModule module) {
    List<ApiModule> sorted = new ArrayList<>(module.parts());
    sorted.sort(BY_NAME);
    return sorted;
  }

  /** All modules of a group, in order of name. */
  public List<ApiModule> ofGroup(String group) {
    return parts(main, true).stream().filter(module -> group.equals(module.group())).toList();
  }
}
