package org.palimpsest.actionapi.help;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamDescription;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Describes parameters for programs (spec: api-framework.md, section 19).
 *
 * @param texts knows the sentences
 * @param nodes puts them into the answer
 * @param highLimits whether the caller has the right to higher limits
 */
record ParamNodes(
    ModuleTree tree, HelpTexts texts, TextNodes nodes, Vocabulary vocabulary, boolean highLimits) {

  /** The parameters of a module: those that stand for themselves, or the others. */
  ListNode all(Declaration module, boolean templated) {
    ListNode list = new ListNode("param");
    int index = 0;
    for (Param<?> param : module.params().params()) {
      index++;
      if ((param.template() != null) == templated) {
        list.add(one(module, param, index));
      }
    }
    return list;
  }

  /** One parameter; its index is its place among all. */
  ObjectNode one(Declaration module, Param<?> param, int index) {
    ParamDescription type = param.type().describe(vocabulary);
    ObjectNode node = new ObjectNode().put("index", index).put("name", param.name());
    Param.Template template = param.template();
    if (template != null) {
      node.put("templatevars", assoc().put(template.variable(), template.source().name()));
    }
    if (!nodes.areUnwanted()) {
      node.put(
          "description",
          nodes.text(List.of(texts.param(module, param)), texts.values(module, param, type, tree)));
    }
    node.put("type", typeOf(type)).flag("required", param.isRequired());
    putIfTrue(node, "deprecated", param.isDeprecated());
    putIfTrue(node, "sensitive", param.isSensitive());
    String fallback = param.fallbackText();
    if (fallback != null && !type.type().equals("boolean")) {
      node.put("default", defaultOf(type, fallback));
    }
    putRules(node, type);
    putDetails(node, type instanceof ParamDescription.Several several ? several.element() : type);
    if (param == Declaration.TOKEN && module.token() != null) {
      node.put("tokentype", module.token().wire());
    }
    putNotes(node, module, param);
    return node;
  }

  private static Node typeOf(ParamDescription type) {
    return switch (type) {
      case ParamDescription.Choice choice -> ListNode.ofTexts("t", choice.values());
      case ParamDescription.Several(ParamDescription element, _) -> typeOf(element);
      default -> Node.of(type.type());
    };
  }

  private static Node defaultOf(ParamDescription type, String text) {
    return switch (type) {
      case ParamDescription.Numeric _, ParamDescription.Namespace _ -> numberOrText(text);
      case ParamDescription.Several(ParamDescription element, _) -> defaultOf(element, text);
      default -> Node.of(text);
    };
  }

  /** A default of several numbers is the text that stands for them. */
  private static Node numberOrText(String text) {
    return text.matches("-?\\d{1,18}") ? Node.of(Long.parseLong(text)) : Node.of(text);
  }

  private void putRules(ObjectNode node, ParamDescription type) {
    if (!(type instanceof ParamDescription.Several(_, MultiType.Rules rules))) {
      node.flag("multi", false);
      return;
    }
    node.flag("multi", true)
        .put("lowlimit", rules.limit())
        .put("highlimit", rules.highLimit())
        .put("limit", highLimits ? rules.highLimit() : rules.limit());
    putIfTrue(node, "allowsduplicates", rules.duplicates());
    if (rules.all() != null) {
      node.put("allspecifier", rules.all());
    }
  }

  private static void putDetails(ObjectNode node, ParamDescription type) {
    switch (type) {
      case ParamDescription.Choice choice -> putChoice(node, choice);
      case ParamDescription.Numeric(_, Long min, Long max, Long highMax) -> {
        putIfSet(node, "min", min);
        putIfSet(node, "max", max);
        putIfSet(node, "highmax", highMax);
      }
      case ParamDescription.Text(_, Integer maxBytes, Integer maxChars) -> {
        putIfSet(node, "maxbytes", maxBytes);
        putIfSet(node, "maxchars", maxChars);
      }
      case ParamDescription.User(List<String> kinds) ->
          node.put("subtypes", ListNode.ofTexts("_v", kinds));
      case ParamDescription.Title(boolean mustExist) -> node.flag("mustExist", mustExist);
      case ParamDescription.Namespace(List<Integer> extra) -> {
        if (!extra.isEmpty()) {
          node.put(
              "extranamespaces",
              ListNode.ofNumbers("ns", extra.stream().map(Integer::longValue).toList()));
        }
      }
      case ParamDescription.Several _, ParamDescription.Plain _ -> {}
    }
  }

  private static void putChoice(ObjectNode node, ParamDescription.Choice choice) {
    if (!choice.modules().isEmpty()) {
      ObjectNode modules = assoc();
      choice.values().forEach(value -> putIfSet(modules, value, choice.modules().get(value)));
      node.put("submodules", modules);
    }
    if (!choice.modulePrefix().isEmpty()) {
      node.put("submoduleparamprefix", choice.modulePrefix());
    }
    putWords(node, "internalvalues", choice, choice.internal());
    putWords(node, "deprecatedvalues", choice, choice.deprecated());
  }

  private static void putWords(
      ObjectNode node, String key, ParamDescription.Choice choice, Set<String> words) {
    if (!words.isEmpty()) {
      node.put(
          key, ListNode.ofTexts("v", choice.values().stream().filter(words::contains).toList()));
    }
  }

  private void putNotes(ObjectNode node, Declaration module, Param<?> param) {
    if (param.notes().isEmpty()) {
      return;
    }
    ListNode list = node.putList("info", "i");
    for (String note : param.notes()) {
      ObjectNode item = list.addObject().put("name", note);
      if (!nodes.areUnwanted()) {
        item.put("text", nodes.text(List.of(texts.note(module, note)), List.of()));
      }
    }
  }

  private static ObjectNode assoc() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
  }

  private static void putIfTrue(ObjectNode node, String key, boolean value) {
    if (value) {
      node.flag(key, true);
    }
  }

  private static void putIfSet(ObjectNode node, String key, @Nullable Long value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void putIfSet(ObjectNode node, String key, @Nullable Integer value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void putIfSet(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }
}
