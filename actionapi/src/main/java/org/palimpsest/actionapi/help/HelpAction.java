package org.palimpsest.actionapi.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** {@code action=help}: describes modules for people, on a page of HTML (spec: section 20). */
public final class HelpAction implements ActionModule {
  private static final Param<List<String>> MODULES =
      Param.string("modules").defaults(MainModule.PATH).multi();
  private static final Param<Boolean> SUBMODULES = Param.bool("submodules");
  private static final Param<Boolean> RECURSIVE = Param.bool("recursivesubmodules");
  private static final Param<Boolean> WRAP = Param.bool("wrap");
  private static final Param<Boolean> CONTENTS = Param.bool("toc");

  private static final Declaration DECLARATION =
      Declaration.of("help", MODULES, SUBMODULES, RECURSIVE, WRAP, CONTENTS)
          .readingNothing()
          .example("action=help")
          .example("action=help&modules=query&submodules=1")
          .example("action=help&recursivesubmodules=1")
          .example("action=help&modules=help")
          .example("action=help&modules=query+info|query+revisions");

  private final Supplier<ModuleTree> modules;
  private final String siteName;
  private final HelpPages pages = HelpPages.load();

  /**
   * The action.
   *
   * @param modules gives all modules, once there are any calls
   */
  public HelpAction(Supplier<ModuleTree> modules, String siteName) {
    this.modules = modules;
    this.siteName = siteName;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    Map<String, HelpPage.Entry> entries = new LinkedHashMap<>();
    List<ApiError> errors = new ArrayList<>();
    for (String path : call.get(MODULES)) {
      switch (modules.get().find(path)) {
        case ModuleTree.Found.Nothing(var reason) -> errors.add(ApiError.of(reason));
        case ModuleTree.Found.Modules(List<ApiModule> found) ->
            add(entries, found.getFirst(), 0, depth(call));
      }
    }
    if (!errors.isEmpty()) {
      return Answer.refused(errors);
    }
    String html =
        new HelpPage(
                siteName,
                call.request().origin() + "/w/api.php",
                modules.get(),
                pages,
                call.context())
            .html(List.copyOf(entries.values()), call.get(CONTENTS));
    return call.get(WRAP)
        ? Answer.of(
            "help",
            new ObjectNode()
                .put("mime", "text/html")
                .put("filename", "api-help.html")
                .put("help", html))
        : new Answer.Document("text/html", "api-help.html", Node.of(html));
  }

  private static int depth(Call call) {
    if (call.get(RECURSIVE)) {
      return Integer.MAX_VALUE;
    }
    return call.get(SUBMODULES) ? 1 : 0;
  }

  private void add(Map<String, HelpPage.Entry> entries, ApiModule module, int level, int depth) {
    entries.putIfAbsent(module.path(), new HelpPage.Entry(module, level));
    if (depth > 0) {
      modules.get().parts(module, false).forEach(part -> add(entries, part, level + 1, depth - 1));
    }
  }
}
