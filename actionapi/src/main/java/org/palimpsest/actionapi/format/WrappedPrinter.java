package org.palimpsest.actionapi.format;

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
  public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {
    JsonSink json = JSON.sink(out);
    json.beginObject(6);
    json.name("status");
    json.number(occasion.status());
    json.name("statustext");
    json.text(StatusText.of(occasion.status()));
    json.name("html");
    json.printed(
        html -> HtmlPrinter.preformatted(html, inner -> shown.print(root, occasion, inner)));
    json.name("modules");
    json.beginArray(1);
    json.text("mediawiki.apipretty");
    json.endArray();
    json.name("continue");
    new VersionedTree(JSON.version(), json).write(continuation(root));
    json.name("time");
    json.number(occasion.elapsed().toMillis());
    json.endObject();
  }

  private static Node continuation(ObjectNode root) {
    Node state =
        root.get("continue") instanceof ObjectNode continuation
            ? continuation.get("continue")
            : null;
    return state == null ? new Node.Null() : state;
  }
}
