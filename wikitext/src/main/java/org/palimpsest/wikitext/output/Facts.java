package org.palimpsest.wikitext.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;

/**
 * What a text says beside what it shows. Everything is in order of appearance. Immutable.
 *
 * @param links pages of this wiki that are linked
 * @param templates pages that are transcluded, or would be if they existed
 * @param categories the page's categories by name with underscores, with the sort key that was
 *     given; empty for the default one
 * @param tracking what maintainers want to find
 * @param files names with underscores of files that are shown or linked
 * @param externalLinks addresses outside the wiki
 * @param interwikiLinks links to other wikis
 * @param languageLinks the same page in other languages, one of each
 * @param properties properties of the page, by name
 * @param defaultSort the sort key of categories for which none is given; empty: the page's name
 * @param warnings what whoever edits the page should know
 * @param lifetime for how many seconds the page is true
 * @param isTransient whether it says something that changes by itself
 */
public record Facts(
    Set<Title> links,
    Set<Title> templates,
    Map<String, String> categories,
    Set<Tracking> tracking,
    Set<String> files,
    Set<String> externalLinks,
    Set<ParsedTitle.Interwiki> interwikiLinks,
    Map<String, ParsedTitle.Interwiki> languageLinks,
    Map<String, String> properties,
    String defaultSort,
    List<Message> warnings,
    int lifetime,
    boolean isTransient) {
  public Facts {
    links = ordered(links);
    templates = ordered(templates);
    categories = ordered(categories);
    tracking = ordered(tracking);
    files = ordered(files);
    externalLinks = ordered(externalLinks);
    interwikiLinks = ordered(interwikiLinks);
    languageLinks = ordered(languageLinks);
    properties = ordered(properties);
    warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
  }

  private static <T> Set<T> ordered(Set<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  private static <V> Map<String, V> ordered(Map<String, V> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
