package org.palimpsest.actionapi.help;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.language.Translator;

/** {@code action=paraminfo}: describes modules for programs (spec: section 19). */
public final class ParamInfoAction implements ActionModule {
  private static final Param<List<String>> MODULES = Param.string("modules").multi();
  private static final Param<HelpFormat> FORMAT =
      Param.choice("helpformat", HelpFormat.class).defaults(HelpFormat.NONE);
  private static final Param<String> MAIN = Param.string("mainmodule").deprecated();
  private static final Param<String> PAGE_SET = Param.string("pagesetmodule").deprecated();

  private static final String QUERY = "query";
  private static final Set<String> OF_PAGE_SETS =
      Set.of("titles", "pageids", "revids", "generator", "redirects", "converttitles");

  private final Param<List<String>> queryModules;
  private final Param<List<String>> formats;
  private final Declaration declaration;
  private final Supplier<ModuleTree> modules;
  private final HelpPages pages = HelpPages.load();

  /**
   * The action.
   *
   * @param others the modules of the API but for those that describe it
   * @param modules gives all modules, once there are any calls
   */
  public ParamInfoAction(List<? extends ApiModule> others, Supplier<ModuleTree> modules) {
    this.modules = modules;
    this.queryModules =
        choice(
            "querymodules",
            others.stream()
                .filter(module -> module.path().equals(QUERY))
                .flatMap(module -> module.parts().stream())
                .toList());
    this.formats =
        choice(
            "formatmodules",
            others.stream().filter(module -> ApiModule.FORMAT.equals(module.group())).toList());
    this.declaration =
        Declaration.of("paraminfo", MODULES, FORMAT, queryModules, MAIN, PAGE_SET, formats)
            .readingNothing()
            .example("action=paraminfo&modules=parse|phpfm|query%2Ballpages|query%2Bsiteinfo")
            .example("action=paraminfo&modules=query%2B*");
  }

  private static Param<List<String>> choice(String name, List<? extends ApiModule> modules) {
    return Param.choice(name, modules.stream().map(module -> module.declaration().name()).toList())
        .multi()
        .deprecated();
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    HelpFormat format = call.get(FORMAT);
    Translator translator = call.context().translator();
    TextNodes nodes = new TextNodes(format, translator);
    HelpTexts texts = new HelpTexts(translator.messages());
    ParamNodes params =
        new ParamNodes(
            modules.get(), texts, nodes, call.context().vocabulary(), call.context().highLimits());
    ModuleNodes describer = new ModuleNodes(texts, nodes, params, pages);
    ObjectNode info =
        new ObjectNode(ObjectNode.Kind.ASSOC, "_v").put("helpformat", FORMAT.type().textOf(format));
    putList(info, "modules", describer, named(call));
    putList(info, "querymodules", describer, ofNames(QUERY + '+', call.getOrEmpty(queryModules)));
    putList(info, "formatmodules", describer, ofNames("", call.getOrEmpty(formats)));
    if (call.isSent(PAGE_SET)) {
      info.put("pagesetmodule", describer.pageSet(ofPageSets(params)));
    }
    if (call.isSent(MAIN)) {
      info.put("mainmodule", describer.of(modules.get().main()));
    }
    return Answer.of("paraminfo", info);
  }

  private static void putList(
      ObjectNode info, String key, ModuleNodes describer, Iterable<ApiModule> listed) {
    ListNode list = new ListNode("module");
    listed.forEach(module -> list.add(describer.of(module)));
    if (!list.isEmpty()) {
      info.put(key, list);
    }
  }

  private Set<ApiModule> named(Call call) {
    Set<ApiModule> named = new LinkedHashSet<>();
    for (String path : call.getOrEmpty(MODULES)) {
      switch (modules.get().findAll(path)) {
        case ModuleTree.Found.Modules(List<ApiModule> found) -> named.addAll(found);
        case ModuleTree.Found.Nothing(var reason) -> call.warn(reason);
      }
    }
    return named;
  }

  private List<ApiModule> ofNames(String prefix, List<String> names) {
    List<ApiModule> found = new ArrayList<>();
    for (String name : names) {
      if (modules.get().find(prefix + name) instanceof ModuleTree.Found.Modules(var some)) {
        found.addAll(some);
      }
    }
    return found;
  }

  /** The parameters of page sets stand among those of {@code query}. */
  private ListNode ofPageSets(ParamNodes params) {
    ListNode list = new ListNode("param");
    if (modules.get().find(QUERY) instanceof ModuleTree.Found.Modules(var found)) {
      Declaration query = found.getFirst().declaration();
      query.params().params().stream()
          .filter(param -> OF_PAGE_SETS.contains(param.name()))
          .forEach(param -> list.add(params.one(query, param, list.items().size() + 1)));
    }
    return list;
  }
}
