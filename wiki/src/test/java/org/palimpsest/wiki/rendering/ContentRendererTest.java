package org.palimpsest.wiki.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wikitext.node.Node;

class ContentRendererTest {
  private static final ContentRenderer RENDERER =
      new ContentRenderer(new Translator(new Messages(ContentRenderer.BUNDLES), "en"));

  private static String shown(ContentModel model, String text) {
    StringBuilder shown = new StringBuilder();
    RENDERER.show(model, text).forEach(node -> outline(node, shown));
    return shown.toString();
  }

  /** Elements as name(class: children), so that this test knows nothing of HTML. */
  private static void outline(Node node, StringBuilder out) {
    switch (node) {
      case Node.Text(String text) -> out.append(text);
      case Node.Comment(String text) -> out.append('#').append(text);
      case Node.Written _ -> throw new IllegalArgumentException("written already");
      case Node.Element(String name, var attributes, List<Node> children, _) -> {
        String kind = attributes.get("class");
        out.append(name).append(kind == null ? "" : "." + kind).append('(');
        children.forEach(child -> outline(child, out));
        out.append(')');
      }
    }
  }

  @Test
  void texts_are_shown_as_they_are() {
    assertThat(shown(ContentModel.TEXT, "a <i>\n[[b]]")).isEqualTo("pre(a <i>\n[[b]])");
    assertThat(shown(ContentModel.CSS, "p{}")).isEqualTo("pre.mw-code mw-css(p{}\n)\n");
    assertThat(shown(ContentModel.JAVASCRIPT, "")).isEqualTo("pre.mw-code mw-js(\n)\n");
  }

  @Test
  void members_of_an_object_are_rows_of_a_table() {
    assertThat(shown(ContentModel.JSON, "{\"a\": 2.50, \"b\": \"x<y\", \"c\": null}"))
        .isEqualTo(
            "div.noresize(table.mw-json(tbody("
                + "tr(th(span(a))td.mw-json-value(2.5))"
                + "tr(th(span(b))td.mw-json-value(\"x<y\"))"
                + "tr(th(span(c))td.mw-json-value(null)))))");
  }

  @Test
  void what_is_in_a_list_is_in_a_table_of_its_own() {
    assertThat(shown(ContentModel.JSON, "[true, [{}]]"))
        .isEqualTo(
            "div.noresize(table.mw-json(tbody(tr(td(table.mw-json(tbody("
                + "tr(td.mw-json-value(true))\n"
                + "tr(td(table.mw-json(tbody(tr(td(table.mw-json(tbody("
                + "tr(td.mw-json-empty(Nothing in this object)))))))))))))))))");
  }

  @Test
  void a_single_value_is_a_table_too() {
    assertThat(shown(ContentModel.JSON, "100000000000000000000"))
        .isEqualTo("div.noresize(table.mw-json mw-json-single-value(tbody(tr(td(1.0e+20)))))");
  }

  @Test
  void what_is_no_json_is_told_to_be_none() {
    assertThat(shown(ContentModel.JSON, "{x")).isEqualTo("div.error(This page is not valid JSON.)");
    assertThat(shown(ContentModel.JSON, "")).isEqualTo("div.error(This page is not valid JSON.)");
  }

  @Test
  void json_that_is_nested_without_end_is_refused_and_not_followed() {
    assertThat(shown(ContentModel.JSON, "[".repeat(100_000) + "]".repeat(100_000)))
        .isEqualTo("div.error(This page is not valid JSON.)");
  }

  @Test
  void pages_of_unknown_models_cannot_be_shown() {
    assertThat(shown(ContentModel.UNKNOWN, "x"))
        .isEqualTo(
            "div.error(Pages with the content model \"unknown\" cannot be shown on this wiki.)");
  }
}
