package org.palimpsest.wikitext.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.source.FileFacts;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.WikiFacts;

/** Makes links of requests for them, once it is known what exists (spec: wikitext.md, 12.2). */
public final class LinkMarkup {
  private final Parse parse;
  private final Namespaces namespaces;
  private final Destinations destinations;
  private final Map<Title, PageStatus> existing;
  private final Map<String, FileFacts> files;

  /**
   * Makes links.
   *
   * @param existing the pages that exist of those that are linked
   * @param files the files that exist of those that are linked
   */
  public LinkMarkup(Parse parse, Map<Title, PageStatus> existing, Map<String, FileFacts> files) {
    this.parse = parse;
    this.namespaces = parse.wiki().settings().titles().namespaces();
    this.destinations = new Destinations(parse);
    this.existing = existing;
    this.files = files;
  }

  /** The link as text with marks. */
  public String of(LinkRequest link) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Meaning meaning = Meaning.PLAIN;
    switch (link.target()) {
      case ParsedTitle.FragmentOnly(String fragment) ->
          attributes.put("href", fragment.isEmpty() ? "/wiki/" : Anchors.behind(fragment));
      case ParsedTitle.Local local -> {
        local(local, link.notice(), attributes);
        meaning = new Meaning.PageLink((LinkTarget) local);
      }
      case ParsedTitle.Interwiki other -> {
        interwiki(other, attributes);
        meaning = new Meaning.PageLink((LinkTarget) other);
      }
      case ParsedTitle.Invalid _ -> throw new IllegalArgumentException("no target");
    }
    return parse.marks().add(new Mark.StartTag("a", Attributes.copyOf(attributes), meaning))
        + link.label()
        + parse.marks().close("a");
  }

  private void local(ParsedTitle.Local target, boolean notice, Map<String, String> attributes) {
    Title title = target.title();
    String fragment = Anchors.behind(target.fragment());
    switch (title.namespace()) {
      case Namespace.SPECIAL -> {
        boolean known = SpecialPages.standard().find(title).isPresent();
        Title usual = known ? SpecialPages.standard().usual(title) : title;
        attributes.put("href", reading(usual) + fragment);
        if (!known) {
          attributes.put("class", "new");
        }
        attributes.put("title", known ? namespaces.prefixedText(usual) : missing(title));
      }
      case Namespace.MEDIA -> media(title, attributes);
      default -> page(title, fragment, notice, attributes);
    }
  }

  private void page(Title title, String fragment, boolean notice, Map<String, String> attributes) {
    if (!notice && title.equals(parse.page().title())) {
      attributes.put("class", fragment.isEmpty() ? "mw-selflink selflink" : "mw-selflink-fragment");
      if (!fragment.isEmpty()) {
        attributes.put("href", fragment);
      }
      return;
    }
    PageStatus page = existing.get(title);
    if (page == null) {
      attributes.put(
          "href", PageAddresses.editing("", namespaces.prefixedKey(title)) + "&redlink=1");
      attributes.put("class", "new");
      attributes.put("title", missing(title));
      return;
    }
    attributes.put(
        "href", (notice && page.redirect() ? staying(title) : reading(title)) + fragment);
    if (page.redirect()) {
      attributes.put("class", "mw-redirect");
    }
    attributes.put("title", namespaces.prefixedText(title));
  }

  private void media(Title title, Map<String, String> attributes) {
    FileFacts file = files.get(title.key());
    attributes.put(
        "href", file == null ? Destinations.upload(title) : file.thumbnails().original());
    attributes.put("class", file == null ? "new" : "internal");
    attributes.put("title", title.text());
  }

  private void interwiki(ParsedTitle.Interwiki other, Map<String, String> attributes) {
    attributes.put("href", destinations.address(other));
    attributes.put("class", "extiw");
    attributes.put("title", destinations.name(other));
  }

  private String missing(Title title) {
    return parse
        .wiki()
        .facts()
        .say(
            Message.of("red-link-title", namespaces.prefixedText(title)),
            WikiFacts.Audience.VIEWER);
  }

  /** Where a page is read that would lead on otherwise. */
  private String staying(Title title) {
    String name = PageAddresses.encode(namespaces.prefixedKey(title));
    return "/w/index.php?title=" + name + "&redirect=no";
  }

  private String reading(Title title) {
    return PageAddresses.reading("", namespaces.prefixedKey(title));
  }
}
