package org.palimpsest.actionapi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

final class JsonPrinterTest {
  @Test
  void flags_are_empty_texts_or_nothing_in_the_old_version() {
    ObjectNode root = new ObjectNode().put("a", 1).flag("yes", true).flag("no", false);
    assertThat(old(root)).isEqualTo("{\"a\":1,\"yes\":\"\"}");
    assertThat(current(root)).isEqualTo("{\"a\":1,\"yes\":true,\"no\":false}");
  }

  @Test
  void an_object_of_nothing_but_false_flags_is_an_empty_array_in_the_old_version() {
    ObjectNode root = new ObjectNode().put("o", new ObjectNode().flag("no", false));
    assertThat(old(root)).isEqualTo("{\"o\":[]}");
    assertThat(current(root)).isEqualTo("{\"o\":{\"no\":false}}");
  }

  @Test
  void some_booleans_are_real_in_both_versions() {
    ObjectNode root = new ObjectNode().truth("yes", true).truth("no", false);
    assertThat(old(root)).isEqualTo("{\"yes\":true,\"no\":false}").isEqualTo(current(root));
  }

  @Test
  void the_content_is_called_star_and_comes_last_in_the_old_version() {
    ObjectNode root = new ObjectNode().content("content", "text").put("b", 2);
    assertThat(old(root)).isEqualTo("{\"b\":2,\"*\":\"text\"}");
    assertThat(current(root)).isEqualTo("{\"content\":\"text\",\"b\":2}");
  }

  @Test
  void an_element_is_wrapped_in_the_old_version() {
    ObjectNode root = new ObjectNode().element("text", "<p>").put("b", 2);
    assertThat(old(root)).isEqualTo("{\"text\":{\"*\":\"<p>\"},\"b\":2}");
    assertThat(current(root)).isEqualTo("{\"text\":\"<p>\",\"b\":2}");
  }

  @Test
  void lists_are_arrays_even_when_empty() {
    ObjectNode root = new ObjectNode();
    root.putList("empty", "e");
    root.put("full", ListNode.ofTexts("e", List.of("a", "b")).add(3));
    assertThat(old(root))
        .isEqualTo("{\"empty\":[],\"full\":[\"a\",\"b\",3]}")
        .isEqualTo(current(root));
  }

  @Test
  void an_ordinary_object_is_an_array_when_its_keys_count_up_from_0() {
    ObjectNode counting = new ObjectNode().put("0", "a").put("1", "b");
    ObjectNode gap = new ObjectNode().put("0", "a").put("2", "b");
    ObjectNode root = new ObjectNode().put("c", counting).put("g", gap).put("e", new ObjectNode());
    assertThat(old(root))
        .isEqualTo("{\"c\":[\"a\",\"b\"],\"g\":{\"0\":\"a\",\"2\":\"b\"},\"e\":[]}")
        .isEqualTo(current(root));
  }

  @Test
  void an_associative_object_is_an_object_even_when_empty() {
    ObjectNode root = new ObjectNode().put("a", of(ObjectNode.Kind.ASSOC));
    assertThat(old(root)).isEqualTo("{\"a\":{}}").isEqualTo(current(root));
  }

  @Test
  void what_is_associative_in_the_new_version_only_may_be_an_array_in_the_old_one() {
    ObjectNode widths = of(ObjectNode.Kind.ASSOC_IN_NEW).put("0", 120).put("1", 150);
    ObjectNode root = new ObjectNode().put("w", widths).put("e", of(ObjectNode.Kind.ASSOC_IN_NEW));
    assertThat(old(root)).isEqualTo("{\"w\":[120,150],\"e\":[]}");
    assertThat(current(root)).isEqualTo("{\"w\":{\"0\":120,\"1\":150},\"e\":{}}");
  }

  @Test
  void pages_are_keyed_in_the_old_version_and_an_ascending_array_in_the_new_one() {
    ObjectNode pages =
        of(ObjectNode.Kind.ARRAY_IN_NEW).put("-1", "m").put("12", "b").put("-2", "n");
    ObjectNode root = new ObjectNode().put("pages", pages);
    assertThat(old(root)).isEqualTo("{\"pages\":{\"-1\":\"m\",\"12\":\"b\",\"-2\":\"n\"}}");
    assertThat(current(root)).isEqualTo("{\"pages\":[\"n\",\"m\",\"b\"]}");
  }

  @Test
  void pairs_are_a_list_of_names_and_values_in_the_old_version() {
    ObjectNode root = new ObjectNode().put("p", of(ObjectNode.Kind.PAIRS).put("k", "v"));
    assertThat(old(root)).isEqualTo("{\"p\":[{\"name\":\"k\",\"*\":\"v\"}]}");
    assertThat(current(root)).isEqualTo("{\"p\":{\"k\":\"v\"}}");
  }

  @Test
  void null_is_printed() {
    assertThat(old(new ObjectNode().putNull("n"))).isEqualTo("{\"n\":null}");
  }

  @Test
  void times_are_whole_seconds_in_universal_time() {
    ObjectNode root = new ObjectNode().put("t", Instant.parse("2026-11-21T20:05:16.789Z"));
    assertThat(old(root)).isEqualTo("{\"t\":\"2026-11-21T20:05:16Z\"}");
  }

  @Test
  void the_old_version_escapes_all_but_ascii_in_small_hex_digits() {
    assertThat(old(text("aé€😀"))).isEqualTo("{\"t\":\"a\\u00e9\\u20ac\\ud83d\\ude00\"}");
  }

  @Test
  void the_new_version_does_not_escape_unless_asked() {
    assertThat(current(text("aé€😀"))).isEqualTo("{\"t\":\"aé€😀\"}");
    assertThat(print(new JsonPrinter(FormatVersion.TWO, true, Layout.COMPACT, null), text("é")))
        .isEqualTo("{\"t\":\"\\u00e9\"}");
  }

  @Test
  void line_and_paragraph_separators_are_always_escaped() {
    String escaped = "{\"t\":\"\\u2028x\\u2029\"}";
    assertThat(old(text("\u2028x\u2029"))).isEqualTo(escaped);
    assertThat(current(text("\u2028x\u2029"))).isEqualTo(escaped);
  }

  @Test
  void only_what_must_be_escaped_is() {
    assertThat(current(text("/<>&'\"\\\b\f\n\r\t\u0001\u001f\u007f")))
        .isEqualTo("{\"t\":\"/<>&'\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"}");
  }

  @Test
  void a_callback_wraps_the_object() {
    byte[] body = new JsonPrinter(FormatVersion.ONE, true, Layout.COMPACT, "f").print(text("x"));
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("/**/f({\"t\":\"x\"})");
  }

  @Test
  void long_texts_come_out_whole() {
    String text = "é😀\u2028x".repeat(20_000);
    assertThat(current(text(text)))
        .isEqualTo("{\"t\":\"" + text.replace("\u2028", "\\u2028") + "\"}");
  }

  @Test
  void flags_in_lists_follow_the_rules_of_members() {
    ListNode list = new ListNode("v").add(new Node.Truth(true));
    assertThat(old(new ObjectNode().put("l", list))).isEqualTo("{\"l\":[true]}");
  }

  private static ObjectNode of(ObjectNode.Kind kind) {
    return new ObjectNode(kind, "v");
  }

  private static ObjectNode text(String text) {
    return new ObjectNode().put("t", text);
  }

  private static String old(ObjectNode root) {
    return print(new JsonPrinter(FormatVersion.ONE, true, Layout.COMPACT, null), root);
  }

  private static String current(ObjectNode root) {
    return print(new JsonPrinter(FormatVersion.TWO, false, Layout.COMPACT, null), root);
  }

  private static String print(JsonPrinter printer, ObjectNode root) {
    return new String(printer.print(root), StandardCharsets.UTF_8);
  }
}
