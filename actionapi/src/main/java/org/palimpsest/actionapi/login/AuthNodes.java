package org.palimpsest.actionapi.login;

import java.util.List;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Prints forms.
 *
 * @param call who is to read them
 * @param format in which form their sentences come
 */
record AuthNodes(Call call, MessageFormat format) {

  /**
   * Puts the parts of a form and their fields.
   *
   * @param merged whether the fields of all parts come together, each once
   */
  void put(ObjectNode into, List<AuthRequest> requests, boolean merged) {
    ListNode list = into.putList("requests", "_v");
    ObjectNode together = object();
    for (AuthRequest request : requests) {
      ObjectNode fields = merged ? together : object();
      request.fields().forEach(field -> fields.put(field.name(), node(field)));
      ObjectNode part = list.addObject();
      part.put("id", request.id()).put("metadata", object());
      part.put("required", request.need().wire());
      format.put(call, part, "provider", request.provider());
      format.put(call, part, "account", request.account());
      if (!merged) {
        part.put("fields", fields);
      }
    }
    if (merged) {
      into.put("fields", together);
    }
  }

  private Node node(AuthField field) {
    ObjectNode node = new ObjectNode().put("type", field.type());
    format.put(call, node, "label", field.label());
    format.put(call, node, "help", field.help());
    return node.flag("optional", field.optional()).flag("sensitive", field.sensitive());
  }

  private static ObjectNode object() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
  }
}
