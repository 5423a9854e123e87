package org.palimpsest.actionapi.user;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;

/** What is wrong, inside an answer that is none of an error. */
final class StatusNodes {
  private StatusNodes() {}

  /** A list of one sentence: the old shape has its key in place of its words. */
  static ListNode of(Call call, String code, Message message) {
    ListNode list = new ListNode("error");
    Wording wording = call.context().errorWording();
    if (wording.format() == ErrorFormat.BC) {
      ObjectNode node = list.addObject().put("message", message.key());
      node.putList("params", "param");
      node.put("code", code).put("type", "error");
    } else {
      list.add(wording.node(code, message));
    }
    return list;
  }
}
