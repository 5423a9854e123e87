package org.palimpsest.actionapi.error;

import java.util.LinkedHashSet;
import java.util.List;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;

/** Errors inside a successful answer, about a part of what was asked for. */
public final class ErrorNodes {
  private ErrorNodes() {}

  /** All of them, each once. */
  public static ListNode of(List<ApiError> errors, Wording wording) {
    ListNode list = new ListNode("error");
    for (ApiError error : new LinkedHashSet<>(errors)) {
      list.add(of(error, wording));
    }
    return list;
  }

  private static ObjectNode of(ApiError error, Wording wording) {
    ObjectNode node = new ObjectNode();
    if (wording.format() == ErrorFormat.BC) {
      return node.put("message", error.message().key())
          .put("params", wording.params(error.message()))
          .put("code", error.code())
          .put("type", "error");
    }
    node.put("code", error.code());
    wording.putWords(node, error.message());
    ObjectNode data = error.data();
    return data == null || data.isEmpty() ? node : node.put("data", data);
  }
}
