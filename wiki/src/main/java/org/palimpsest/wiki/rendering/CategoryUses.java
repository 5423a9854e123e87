package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.output.Facts;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.PageText;
import org.palimpsest.wikitext.source.WikiFacts;

/**
 * In which categories a text puts its page: those that maintainers look into first, then its own.
 */
record CategoryUses(Wiki wiki) {
  private static final String HIDING = "__HIDDENCAT__";

  /** Switches a category off that maintainers do not want. */
  private static final String NONE = "-";

  /**
   * The categories.
   *
   * @param known what has been asked about pages already
   */
  List<CategoryUse> of(Facts facts, Map<Title, PageStatus> known) {
    Map<String, String> keys = new LinkedHashMap<>();
    facts.tracking().forEach(what -> addTracking(what, keys));
    keys.putAll(facts.categories());
    Set<Title> existing = existing(keys.keySet(), facts, known);
    Map<Title, PageText> texts = existing.isEmpty() ? Map.of() : wiki.pages().texts(existing);
    List<CategoryUse> uses = new ArrayList<>(keys.size());
    keys.forEach((key, sortKey) -> {
      Title title = category(key);
      PageText text = texts.get(title);
      uses.add(
          new CategoryUse(
              key,
              sortKey,
              existing.contains(title),
              text != null && text.text().contains(HIDING)));
    });
    return uses;
  }

  private void addTracking(Tracking what, Map<String, String> keys) {
    String name = wiki.facts().say(Message.of(what.message()), WikiFacts.Audience.CONTENT);
    if (!name.equals(NONE)
        && wiki.settings().titles().parse("Category:" + name)
            instanceof ParsedTitle.Local(Title title, String _)
        && title.namespace() == Namespace.CATEGORY) {
      keys.put(title.key(), "");
    }
  }

  private Set<Title> existing(Set<String> keys, Facts facts, Map<Title, PageStatus> known) {
    Map<Title, PageStatus> all = new HashMap<>(known);
    Set<Title> open = new LinkedHashSet<>();
    keys.stream()
        .filter(key -> known.isEmpty() || !facts.categories().containsKey(key))
        .forEach(key -> open.add(category(key)));
    if (!open.isEmpty()) {
      all.putAll(wiki.pages().existing(open));
    }
    Set<Title> existing = new LinkedHashSet<>();
    keys.forEach(key -> {
      if (all.containsKey(category(key))) {
        existing.add(category(key));
      }
    });
    return existing;
  }

  private static Title category(String key) {
    return new Title(Namespace.CATEGORY, key);
  }
}
