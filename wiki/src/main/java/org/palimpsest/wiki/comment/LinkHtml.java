package org.palimpsest.wiki.comment;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.language.Words;

/**
 * Links as HTML.
 *
 * @param interwikis the addresses of other wikis by prefix; {@code $1} stands for the title
 * @param found the pages that exist of those that are linked
 * @param files those that exist of the files that are linked themselves
 * @param words what is said of pages that do not
 */
record LinkHtml(
    Namespaces namespaces,
    Map<String, String> interwikis,
    Map<Title, PageFacts> found,
    Set<Title> files,
    Words words) {
  private static final String MISSING = "red-link-title";

  /** The messages that are said. */
  static final Set<String> WORDS = Set.of(MISSING);

  private static final Pattern ENCODED = Pattern.compile("%(?=[0-9A-Fa-f]{2})");

  /**
   * A link.
   *
   * @param label what it reads, as HTML
   */
  String link(LinkTarget target, String label) {
    return switch (target) {
      case ParsedTitle.Interwiki other -> interwiki(other, label);
      case ParsedTitle.Local(Title title, String fragment) ->
          switch (title.namespace()) {
            case Namespace.SPECIAL -> special(title, fragment, label);
            case Namespace.MEDIA -> file(title, label);
            default -> page(title, fragment, label);
          };
    };
  }

  /** A link to a place in a page, whether that exists or not. */
  String place(Title title, String fragment, String label) {
    return anchor(reading(title) + behind(fragment), "", namespaces.prefixedText(title), label);
  }

  /** A link to a place in the page on which it stands. */
  static String placeWithin(String fragment, String label) {
    return "<a href=\"" + HtmlText.escape(behind(fragment)) + "\">" + label + "</a>";
  }

  private String page(Title title, String fragment, String label) {
    PageFacts page = found.get(title);
    if (page == null) {
      String editing = PageAddresses.editing("", namespaces.prefixedKey(title)) + "&redlink=1";
      return anchor(editing, "new", missing(title), label);
    }
    return page.redirect()
        ? anchor(
            reading(title) + behind(fragment), "mw-redirect", namespaces.prefixedText(title), label)
        : place(title, fragment, label);
  }

  private String special(Title title, String fragment, String label) {
    SpecialPages pages = SpecialPages.standard();
    return pages.find(title).isPresent()
        ? place(pages.usual(title), fragment, label)
        : anchor(reading(title), "new", missing(title), label);
  }

  /** The title that a file has of which the link is. */
  static Title file(Title link) {
    return new Title(Namespace.FILE, link.key());
  }

  private String file(Title title, String label) {
    if (files.contains(file(title))) {
      return anchor(FileAddress.current(title.key()).path(), "internal", title.text(), label);
    }
    String upload =
        "/w/index.php?title=Special:Upload&wpDestFile=" + PageAddresses.encode(title.key());
    return anchor(upload, "new", title.text(), label);
  }

  private String interwiki(ParsedTitle.Interwiki other, String label) {
    String key = PageAddresses.encode(other.text().replace(' ', '_'));
    String address = interwikis.getOrDefault(other.prefix(), "").replace("$1", key);
    return anchor(
        address + behind(other.fragment()), "extiw", other.prefix() + ':' + other.text(), label);
  }

  private String missing(Title title) {
    return words.text(Message.of(MISSING, namespaces.prefixedText(title)), title);
  }

  private String reading(Title title) {
    return PageAddresses.reading("", namespaces.prefixedKey(title));
  }

  /** A place as browsers look for it: what looks encoded must not be decoded. */
  static String behind(String fragment) {
    return fragment.isEmpty()
        ? ""
        : '#' + ENCODED.matcher(fragment.replace(' ', '_')).replaceAll("%25");
  }

  private static String anchor(String address, String kind, String title, String label) {
    return "<a href=\""
        + HtmlText.escape(address)
        + '"'
        + (kind.isEmpty() ? "" : " class=\"" + kind + '"')
        + " title=\""
        + HtmlText.escape(title)
        + "\">"
        + label
        + "</a>";
  }
}
