package org.palimpsest.actionapi.help;

import java.util.List;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * Describes modules for programs (spec: api-framework.md, section 19).
 *
 * @param texts knows the sentences
 * @param nodes puts them into the answer
 * @param params describes their parameters
 * @param pages knows where they are documented
 */
record ModuleNodes(HelpTexts texts, TextNodes nodes, ParamNodes params, HelpPages pages) {
  private static final String SOURCE = "Palimpsest";
  private static final String LICENSE = "Apache-2.0";
  private static final String LICENSE_TEXT = "https://www.apache.org/licenses/LICENSE-2.0";

  /** One module. */
  ObjectNode of(ApiModule module) {
    Declaration declaration = module.declaration();
    ObjectNode node =
        new ObjectNode()
            .put("name", declaration.name())
            .put("classname", module.getClass().getName())
            .put("path", module.path());
    if (module.group() != null) {
      node.put("group", module.group());
    }
    putOrigin(node.put("prefix", declaration.prefix()));
    if (!nodes.areUnwanted()) {
      node.put("description", nodes.text(texts.description(declaration), List.of()));
    }
    putIfTrue(node, "deprecated", module.isDeprecated());
    putIfTrue(node, "internal", module.isInternal());
    putIfTrue(node, "readrights", declaration.reads());
    putIfTrue(node, "writerights", declaration.writes());
    putIfTrue(node, "mustbeposted", declaration.posted());
    putIfTrue(node, "generator", module.isGenerator());
    node.put("helpurls", ListNode.ofTexts("helpurl", pages.of(module.path())));
    if (!nodes.areUnwanted()) {
      node.put("examples", examples(declaration));
    }
    node.put("parameters", params.all(declaration, false))
        .put("templatedparameters", params.all(declaration, true));
    Message dynamic = declaration.help().dynamicParameters();
    if (dynamic != null) {
      if (nodes.areUnwanted()) {
        node.flag("dynamicparameters", true);
      } else {
        node.put("dynamicparameters", nodes.text(List.of(dynamic), List.of()));
      }
    }
    return node;
  }

  /** The parameters by which modules take pages, described as if they were a module's own. */
  ObjectNode pageSet(ListNode parameters) {
    ObjectNode node = putOrigin(new ObjectNode().put("classname", "PageSet").put("prefix", ""));
    return node.flag("readrights", true)
        .put("helpurls", new ListNode("helpurl"))
        .put("parameters", parameters)
        .put("templatedparameters", new ListNode("param"));
  }

  private static ObjectNode putOrigin(ObjectNode node) {
    return node.put("source", SOURCE)
        .put("sourcename", SOURCE)
        .put("licensetag", LICENSE)
        .put("licenselink", LICENSE_TEXT);
  }

  private ListNode examples(Declaration module) {
    ListNode list = new ListNode("example");
    int number = 0;
    for (String query : module.help().examples()) {
      number++;
      ObjectNode example = list.addObject().put("query", query);
      texts
          .example(module, number)
          .ifPresent(text -> example.put("description", nodes.sentence(text)));
    }
    return list;
  }

  private static void putIfTrue(ObjectNode node, String key, boolean value) {
    if (value) {
      node.flag(key, true);
    }
  }
}
