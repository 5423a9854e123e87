package org.palimpsest.actionapi.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.text.Markup;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.tag.TagView;

/** What tags are called and said to mean, as people of the wiki have left it; as HTML. */
final class TagWords {
  /** A message of this text is not to be shown. */
  private static final String HIDDEN = "-";

  private final Map<String, String> texts = new HashMap<>();

  private TagWords() {}

  /** The words for these tags, read together. */
  static TagWords of(List<TagView> tags, SiteMessages messages, String language) {
    List<String> keys = new ArrayList<>();
    for (TagView tag : tags) {
      keys.add(name(tag));
      keys.add(description(tag));
    }
    TagWords words = new TagWords();
    messages
        .find(keys, language)
        .forEach(message -> {
          String text = message.text();
          if (text != null) {
            words.texts.put(message.key(), text);
          }
        });
    return words;
  }

  /** What it is called; null where that is not to be shown. */
  @Nullable String nameOf(TagView tag) {
    String text = texts.get(name(tag));
    return text == null ? Markup.html(tag.name()) : shown(text);
  }

  /** What it means; empty where nobody says, null where that is not to be shown. */
  @Nullable String descriptionOf(TagView tag) {
    String text = texts.get(description(tag));
    return text == null ? "" : shown(text);
  }

  private static @Nullable String shown(String text) {
    return text.equals(HIDDEN) ? null : Markup.html(text);
  }

  private static String name(TagView tag) {
    return Overrides.key("tag-" + tag.name());
  }

  private static String description(TagView tag) {
    return Overrides.key("tag-" + tag.name() + "-description");
  }
}
