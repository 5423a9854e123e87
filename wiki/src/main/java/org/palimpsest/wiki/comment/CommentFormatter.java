package org.palimpsest.wiki.comment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.site.ContentWords;

/**
 * Writes comments as HTML: what is no markup of theirs is escaped. Links are relative to the wiki's
 * host. Thread-safe.
 */
public final class CommentFormatter {
  private static final Words UNSAID =
      (message, page) -> {
        throw new IllegalStateException(message.key());
      };

  private final Pages pages;
  private final TitleParser titles;
  private final Map<String, String> interwikis;
  private final ContentWords words;

  /**
   * A formatter.
   *
   * @param interwikis the addresses of other wikis by prefix; {@code $1} stands for the title
   */
  public CommentFormatter(
      Pages pages, TitleParser titles, Map<String, String> interwikis, ContentWords words) {
    this.pages = pages;
    this.titles = titles;
    this.interwikis = interwikis;
    this.words = words;
  }

  /** One comment. Those of a list belong into one call of {@link #html(List)}. */
  public String html(Comment comment) {
    return html(List.of(comment)).getFirst();
  }

  /** One comment as its own page would show it, where links to sections lead to that page. */
  public String htmlWithin(Comment comment) {
    return html(List.of(comment), /* within= */ true).getFirst();
  }

  /** Comments in their order. Whether the pages exist that they lead to is looked up at once. */
  public List<String> html(List<Comment> comments) {
    return html(comments, /* within= */ false);
  }

  private List<String> html(List<Comment> comments, boolean within) {
    List<List<Piece>> parsed =
        comments.stream().map(comment -> CommentScanner.pieces(comment, titles)).toList();
    Set<Title> linked = new LinkedHashSet<>();
    parsed.forEach(pieces -> pieces.forEach(piece -> addTitle(piece, linked)));
    Map<Title, PageFacts> found = pages.byTitles(linked.stream().filter(Title::canExist).toList());
    Words said = found.size() == linked.size() ? UNSAID : words.read(LinkHtml.WORDS);
    LinkHtml links = new LinkHtml(titles.namespaces(), interwikis, found, files(linked), said);
    String[] html = new String[comments.size()];
    for (int i = 0; i < html.length; i++) {
      html[i] = new CommentHtml(titles, links, comments.get(i).page(), within).of(parsed.get(i));
    }
    return List.of(html);
  }

  private Set<Title> files(Set<Title> linked) {
    return pages.withFiles(
        linked.stream()
            .filter(title -> title.namespace() == Namespace.MEDIA)
            .map(LinkHtml::file)
            .toList());
  }

  /** A comment as plain text: of links there is what they read. */
  public String plain(Comment comment) {
    StringBuilder plain = new StringBuilder();
    for (Piece piece : CommentScanner.pieces(comment, titles)) {
      plain.append(
          switch (piece) {
            case Piece.Text(String text) -> text;
            case Piece.Section(String name, _) -> "/* " + name + " */";
            case Piece.Link(_, String label) -> label;
          });
    }
    return plain.toString();
  }

  /** The first place in its page that a comment names, as it stands in an address. */
  public Optional<String> place(Comment comment) {
    return CommentScanner.pieces(comment, titles).stream()
        .filter(Piece.Section.class::isInstance)
        .map(piece -> ((Piece.Section) piece).name())
        .findFirst()
        .flatMap(name -> Sections.place(titles, name))
        .map(LinkHtml::behind);
  }

  private static void addTitle(Piece piece, Set<Title> linked) {
    if (piece instanceof Piece.Link(ParsedTitle.Local(Title title, _), _)) {
      linked.add(title);
    }
  }
}
