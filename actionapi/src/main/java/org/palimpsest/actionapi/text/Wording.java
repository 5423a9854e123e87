package org.palimpsest.actionapi.text;

import java.util.List;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/**
 * How the sentences for people stand in one answer (spec: api-framework.md, section 9).
 *
 * @param format the shape that the client wants
 * @param translator says them, in the language that the client wants
 */
public record Wording(ErrorFormat format, Translator translator) {
  private static final Message COMMA = Message.of("comma-separator");

  /** A sentence inside a successful answer: a text in the old shape, else an object with a code. */
  public Node node(String code, Message message) {
    if (format == ErrorFormat.BC) {
      return Node.of(text(message));
    }
    ObjectNode node = new ObjectNode().put("code", code);
    putWords(node, message);
    return node;
  }

  /** The same, with plain text in place of the old shape. */
  public Wording inWords() {
    return format == ErrorFormat.BC ? new Wording(ErrorFormat.PLAINTEXT, translator) : this;
  }

  /** The words as plain text. */
  public String text(Message message) {
    return translator.text(message, Markup.LINE);
  }

  /** Puts the words into an object, in every shape but the old one. */
  public void putWords(ObjectNode into, Message message) {
    switch (format) {
      case BC, NONE -> {}
      case RAW -> putRaw(into, message);
      case PLAINTEXT -> into.content("text", text(message));
      case WIKITEXT -> into.content("text", translator.text(message, Markup.WIKITEXT));
      case HTML -> into.content("html", translator.text(message, Markup.HTML));
    }
  }

  /** What goes into a sentence, for programs. */
  public ListNode params(Message message) {
    ListNode params = new ListNode("param");
    message.params().forEach(param -> params.add(raw(param)));
    return params;
  }

  private ObjectNode putRaw(ObjectNode into, Message message) {
    into.put("key", message.key());
    return into.put("params", params(message));
  }

  /** What stands in a sentence, for programs that have their own words for it. */
  public Node raw(Message.Param param) {
    return switch (param) {
      case Message.Param.Text(String text) -> Node.of(Markup.wikitext(text));
      case Message.Param.Plain(String text) -> new ObjectNode().put("plaintext", text);
      case Message.Param.Whole(long number) -> Node.of(number);
      case Message.Param.Count(long number) -> new ObjectNode().put("num", number);
      case Message.Param.Enumeration several -> several(several);
      case Message.Param.Span(var span) -> new ObjectNode().put("duration", span.toSeconds());
      case Message.Param.Nested(Message nested) ->
          new ObjectNode().put("message", putRaw(new ObjectNode(), nested));
    };
  }

  private Node several(Message.Param.Enumeration several) {
    ObjectNode node = new ObjectNode().put("list", list(several.values(), several.plain()));
    return switch (several.joint()) {
      case TEXT -> node.put("type", "text");
      case COMMA -> node.put("type", "comma");
      case LINE ->
          Node.of(
              several.values().stream()
                  .map(Markup::wikitext)
                  .collect(Collectors.joining(translator.text(COMMA))));
    };
  }

  private static ListNode list(List<String> texts, boolean plain) {
    ListNode list = new ListNode("_v");
    for (String text : texts) {
      list.add(plain ? new ObjectNode().put("plaintext", text) : Node.of(Markup.wikitext(text)));
    }
    return list;
  }
}
