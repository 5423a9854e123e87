package org.palimpsest.actionapi.help;

import java.util.List;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Markup;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/**
 * Puts sentences into an answer of {@code action=paraminfo}, in the shape that the client wants.
 *
 * @param format the shape
 * @param translator says them, in the language that the client wants
 */
record TextNodes(HelpFormat format, Translator translator) {
  /** Whether the client wants no sentences. */
  boolean areUnwanted() {
    return format == HelpFormat.NONE;
  }

  /** One sentence. */
  Node sentence(Message message) {
    return switch (format) {
      case RAW -> raw(message);
      case HTML, NONE -> Node.of(translator.text(message, Markup.HTML));
      case WIKITEXT -> Node.of(translator.text(message, Markup.WIKITEXT));
    };
  }

  /** Paragraphs of one sentence each, and what the values of a parameter mean. */
  Node text(List<Message> paragraphs, List<HelpTexts.ValueText> values) {
    return switch (format) {
      case RAW -> {
        ListNode list = new ListNode("msg");
        paragraphs.forEach(paragraph -> list.add(raw(paragraph)));
        values.forEach(value -> list.add(raw(value.text()).put("forvalue", value.value())));
        yield list;
      }
      case HTML, NONE -> Node.of(html(paragraphs, values));
      case WIKITEXT -> Node.of(wikitext(paragraphs, values));
    };
  }

  private ObjectNode raw(Message message) {
    ObjectNode node = new ObjectNode();
    new Wording(ErrorFormat.RAW, translator).putWords(node, message);
    return node;
  }

  private String html(List<Message> paragraphs, List<HelpTexts.ValueText> values) {
    if (paragraphs.size() == 1 && values.isEmpty()) {
      return translator.text(paragraphs.getFirst(), Markup.HTML);
    }
    StringBuilder html = new StringBuilder();
    for (Message paragraph : paragraphs) {
      html.append("<p>").append(translator.text(paragraph, Markup.HTML)).append("\n</p>");
    }
    if (!values.isEmpty()) {
      html.append("\n<dl>");
      for (HelpTexts.ValueText value : values) {
        html.append("<dt><span dir=\"ltr\" lang=\"en\">")
            .append(Markup.html(value.value()))
            .append("</span></dt>\n<dd>")
            .append(translator.text(value.text(), Markup.HTML))
            .append("</dd>\n");
      }
      html.append("</dl>");
    }
    return html.toString();
  }

  private String wikitext(List<Message> paragraphs, List<HelpTexts.ValueText> values) {
    String text =
        paragraphs.stream()
            .map(paragraph -> translator.text(paragraph, Markup.WIKITEXT))
            .collect(Collectors.joining("\n\n"));
    StringBuilder wikitext = new StringBuilder(text);
    for (HelpTexts.ValueText value : values) {
      wikitext
          .append("\n;")
          .append(Markup.wikitext(value.value()))
          .append(':')
          .append(translator.text(value.text(), Markup.WIKITEXT));
    }
    return wikitext.toString();
  }
}
