package org.palimpsest.actionapi.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

class XmlPrinterTest {
  private static final String HEAD = "<?xml version=\"1.0\"?>";

  @Test
  void scalars_are_attributes_and_the_rest_are_children() {
    ObjectNode root = root().put("a", "x").put("list", new ListNode("i").add("1")).put("n", -7);

    assertThat(body(root)).isEqualTo("<api a=\"x\" n=\"-7\"><list><i>1</i></list></api>");
  }

  @Test
  void what_is_empty_has_no_end_tag() {
    ObjectNode root = root().put("object", new ObjectNode()).put("list", new ListNode("i"));

    assertThat(body(root)).isEqualTo("<api><object /><list /></api>");
    assertThat(body(root())).isEqualTo("<api />");
  }

  @Test
  void true_is_an_empty_attribute_and_false_and_null_are_nothing() {
    ObjectNode root = root().flag("yes", true).flag("no", false).truth("real", true);
    root.truth("unreal", false).putNull("nothing");

    assertThat(body(root)).isEqualTo("<api yes=\"\" real=\"\" />");
  }

  @Test
  void booleans_in_lists_are_words() {
    ListNode list = new ListNode("v").add(new Node.Truth(false)).add(new Node.Flag(true));

    assertThat(body(root().put("l", list.add(new Node.Null()))))
        .isEqualTo("<api><l><v>false</v><v>true</v><v /></l></api>");
  }

  @Test
  void numbered_members_are_items_with_their_number_and_come_last() {
    ObjectNode pages = new ObjectNode(ObjectNode.Kind.ARRAY_IN_NEW, "page");
    pages.put("-1", new ObjectNode().put("title", "A")).put("more", new ListNode("i"));
    pages.put("12", "text");

    assertThat(body(root().put("pages", pages)))
        .isEqualTo(
            "<api><pages><more /><page _idx=\"-1\" title=\"A\" /><page _idx=\"12\">text</page>"
                + "</pages></api>");
  }

  @Test
  void content_is_the_text_of_its_element() {
    ObjectNode rev = new ObjectNode().content("content", "a <b>").put("revid", 1);

    assertThat(body(root().put("rev", rev)))
        .isEqualTo("<api><rev revid=\"1\" xml:space=\"preserve\">a &lt;b&gt;</rev></api>");
  }

  @Test
  void empty_content_still_says_that_it_is_preserved() {
    assertThat(body(root().put("ns", new ObjectNode().content("name", ""))))
        .isEqualTo("<api><ns xml:space=\"preserve\" /></api>");
  }

  @Test
  void beside_other_children_content_becomes_the_last_named_one() {
    ObjectNode rev = new ObjectNode().content("content", "x").put("tags", new ListNode("tag"));

    assertThat(body(root().put("rev", rev)))
        .isEqualTo("<api><rev><tags /><content xml:space=\"preserve\">x</content></rev></api>");
  }

  @Test
  void elements_are_children_with_preserved_text() {
    assertThat(body(root().element("text", "<p>")))
        .isEqualTo("<api><text xml:space=\"preserve\">&lt;p&gt;</text></api>");
  }

  @Test
  void keys_that_are_data_stand_in_an_attribute() {
    ObjectNode slots = ObjectNode.keyed("slot", "role");
    slots.put("main", new ObjectNode().put("size", 3).content("content", "abc"));

    assertThat(body(root().put("slots", slots)))
        .isEqualTo(
            "<api><slots><slot size=\"3\" role=\"main\" xml:space=\"preserve\">abc</slot></slots>"
                + "</api>");
  }

  @Test
  void pairs_are_items_with_a_name() {
    ObjectNode pairs = new ObjectNode(ObjectNode.Kind.PAIRS, "pp").put("k", "v").put("0", 5);
    pairs.put("list", new ListNode("i").add("x"));

    assertThat(body(root().put("p", pairs)))
        .isEqualTo(
            "<api><p><pp name=\"k\" xml:space=\"preserve\">v</pp>"
                + "<pp name=\"0\" xml:space=\"preserve\">5</pp>"
                + "<pp name=\"list\"><value><i>x</i></value></pp></p></api>");
  }

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "a-1.b, a-1.b",
    "'', _",
    "9x, _9x",
    "9.x, _9.2E.x",
    "a b, _a.20.b",
    "a:b, _a.3A.b",
    "-x, _-x",
    "é😀>, _é.1F600..3E."
  })
  void keys_that_are_no_names_are_encoded(String key, String name) {
    assertThat(body(root().put(key, "v"))).isEqualTo("<api " + name + "=\"v\" />");
  }

  @Test
  void texts_are_escaped_as_far_as_they_must_be() {
    String text = "<>&\"'\n\r\t\u0000\u001b\ufffe\ud800é";
    ObjectNode root = root().put("a", text).put("l", new ListNode("i").add(text));

    assertThat(body(root))
        .isEqualTo(
            "<api a=\"&lt;&gt;&amp;&quot;&#039;&#10;&#13;&#9;\ufffd\ufffd\ufffd\ufffdé\"><l>"
                + "<i>&lt;&gt;&amp;\"'\n\r\t\ufffd\ufffd\ufffd\ufffdé</i></l></api>");
  }

  @Test
  void the_namespace_is_named_on_wish() {
    assertThat(
            new String(
                new XmlPrinter(true, Layout.COMPACT).print(root().put("a", 1), now()), UTF_8))
        .isEqualTo(HEAD + "<api a=\"1\" xmlns=\"http://www.mediawiki.org/xml/api/\" />");
  }

  @Test
  void with_line_breaks_every_element_has_its_line() {
    ObjectNode root = root().put("l", ListNode.ofTexts("i", List.of("x", "")));

    assertThat(new String(new XmlPrinter(false, Layout.INDENTED).print(root, now()), UTF_8))
        .isEqualTo(HEAD + "\n<api>\n  <l>\n    <i>x</i>\n    <i />\n  </l>\n</api>");
  }

  private static ObjectNode root() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
  }

  private static PrintContext now() {
    return new PrintContext(200, Duration.ZERO);
  }

  private static String body(ObjectNode root) {
    String document = new String(new XmlPrinter(false, Layout.COMPACT).print(root, now()), UTF_8);
    assertThat(document).startsWith(HEAD);
    return document.substring(HEAD.length());
  }
}
