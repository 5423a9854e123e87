package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;

/**
 * What another printer prints as HTML inside JSON, for pages of this wiki that show results ({@code
 * wrappedhtml}).
 */
record WrappedPrinter(ResultPrinter shown) implements ResultPrinter {
  private static final JsonPrinter JSON =
      new JsonPrinter(FormatVersion.TWO, false, Layout.COMPACT, null);

  @Override
  public String mimeType() {
    return "text/mediawiki-api-prettyprint-wrapped";
  }

  @Override
  public String fileName() {
    return "api-result-wrapped.json";
  }

  @Override
  public ResultPrinter under(RootElement root) {
    return new WrappedPrinter(shown.under(root));
  }

  @Override
  public boolean ignores(String parameter) {
    return shown.ignores(parameter);
  }

  @Override
  public byte[] print(ObjectNode root, PrintContext occasion) {
    return JSON.print(
        new ObjectNode()
            .put("status", occasion.status())
            .put("statustext", StatusText.of(occasion.status()))
            .put("html", HtmlPrinter.preformatted(shown.print(root, occasion)))
            .put("modules", new ListNode("_v").add("mediawiki.apipretty"))
            .put("continue", continuation(root))
            .put("time", occasion.elapsed().toMillis()));
  }

  private static Node continuation(ObjectNode root) {
    Node state =
        root.get("continue") instanceof ObjectNode continuation
            ? continuation.get("continue")
            : null;
    return state == null ? new Node.Null() : state;
  }
}
