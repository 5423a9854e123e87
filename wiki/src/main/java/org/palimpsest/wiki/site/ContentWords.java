package org.palimpsest.wiki.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Notation;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.setting.SiteSettings;

/**
 * What the wiki itself writes into histories and logs: in the language that it is written in,
 * whoever reads it, and as its people have put it on the pages that stand for the messages.
 * Thread-safe.
 */
public final class ContentWords {
  /** The bundles of what the wiki writes. */
  public static final List<String> BUNDLES = List.of("summaries");

  /** Far more characters than are kept of a summary: a page may be as long as it likes. */
  private static final int MOST = 10_000;

  private final Messages messages;
  private final Overrides overrides;
  private final Namespaces namespaces;
  private final SiteSettings settings;

  public ContentWords(
      Messages messages, Overrides overrides, Namespaces namespaces, SiteSettings settings) {
    this.messages = messages;
    this.overrides = overrides;
    this.namespaces = namespaces;
    this.settings = settings;
  }

  /** The words of a message as they are now; reads its page. */
  public String text(Message message, Title page) {
    return read(Set.of(message.key())).text(message, page);
  }

  /** Says messages in this language, as the software has them: their pages are not read. */
  public Translator translator() {
    return new Translator(messages, settings.language());
  }

  /** How a time is written, without its zone. */
  public String time(Instant time) {
    return ContentTimes.of(settings.language(), time);
  }

  /** What these messages say as of now; reads their pages, so that nothing is read later. */
  public Words read(Set<String> keys) {
    Map<String, String> replaced = overrides.texts(keys, settings.language());
    return (message, page) -> {
      String text = replaced.get(message.key());
      return text == null
          ? messages.text(settings.language(), message)
          : replaced(text, message, page);
    };
  }

  /**
   * Numbers come first, since words may depend on them; texts come last, since nothing in them is
   * meant for anything but to be read.
   */
  private String replaced(String text, Message message, Title page) {
    List<String> values = messages.values(settings.language(), message, Notation.PLAIN);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean number =
          message.params().get(i) instanceof Message.Param.Whole
              || message.params().get(i) instanceof Message.Param.Count;
      numbers.add(number ? values.get(i) : "$" + (i + 1));
    }
    String counted = Placeholders.fill(text.substring(0, Math.min(text.length(), MOST)), numbers);
    MessageExpansion expansion =
        new MessageExpansion(settings.language(), settings.name(), namespaces.prefixedText(page));
    return Placeholders.fill(expansion.of(counted), values);
  }
}
