package org.palimpsest.wikitext.expand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.link.SubpageLink;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.preprocess.Piece;
import org.palimpsest.wikitext.preprocess.Preprocessor;
import org.palimpsest.wikitext.preprocess.Tree;
import org.palimpsest.wikitext.preprocess.Tree.Reading;
import org.palimpsest.wikitext.redirect.RedirectLine;
import org.palimpsest.wikitext.source.PageText;
import org.palimpsest.wikitext.source.WikiFacts.Audience;

/**
 * The templates of one parse: their texts, each asked for once, and their trees. The texts of all
 * templates that a tree names are asked for together. Not thread-safe.
 */
final class Templates {
  private static final int MOST_REDIRECTS = 2;

  private final Parse parse;
  private final Preprocessor preprocessor;
  private final FunctionTable functions;
  private final Map<Title, Optional<PageText>> pages = new HashMap<>();
  private final Map<String, ParsedTitle> names = new HashMap<>();
  private final Map<Title, Way> ways = new HashMap<>();
  private final Map<Title, Template> templates = new HashMap<>();

  Templates(Parse parse, Preprocessor preprocessor, FunctionTable functions) {
    this.parse = parse;
    this.functions = functions;
    this.preprocessor = preprocessor;
  }

  /**
   * A page that can be transcluded.
   *
   * @param title its title; where redirects have led to it, not that which was asked for
   * @param text its source
   */
  record Template(Title title, String text, Tree tree) {}

  /** What the name of a template means; names of subpages start from the page that is parsed. */
  ParsedTitle read(String name) {
    return names.computeIfAbsent(name, this::parsed);
  }

  private ParsedTitle parsed(String name) {
    TitleParser titles = parse.wiki().settings().titles();
    String whole = SubpageLink.whole(name, parse.page().title(), titles.namespaces());
    return titles.parse(whole, Namespace.TEMPLATE);
  }

  /** The page of this title, or where it leads; null if it does not exist. */
  @Nullable Template find(Title title) {
    Way way = ways.computeIfAbsent(title, this::way);
    way.titles().forEach(parse.output()::template);
    return way.template();
  }

  /**
   * How a title leads to a template.
   *
   * @param titles the title and where redirects lead from it
   * @param template what stands at the end; null if that does not exist
   */
  private record Way(List<Title> titles, @Nullable Template template) {}

  private Way way(Title from) {
    List<Title> titles = new ArrayList<>();
    Title at = from;
    titles.add(at);
    Optional<String> text = text(at);
    for (int i = 0; i < MOST_REDIRECTS && text.isPresent(); i++) {
      Title target = target(text.get());
      if (target == null || target.equals(at)) {
        break;
      }
      at = target;
      titles.add(at);
      text = text(at);
    }
    return new Way(titles, text.isPresent() ? template(at, text.get()) : null);
  }

  /** The current text of a page; null if there is none. */
  @Nullable PageText page(Title title) {
    if (!pages.containsKey(title)) {
      ask(List.of(title));
    }
    return pages.getOrDefault(title, Optional.empty()).orElse(null);
  }

  /** Asks for all templates that a tree names outright, and for those to which they lead. */
  void prefetch(List<Piece> pieces) {
    Set<Title> wanted = named(pieces);
    for (int i = 0; i <= MOST_REDIRECTS && !wanted.isEmpty(); i++) {
      ask(wanted);
      Set<Title> targets = new LinkedHashSet<>();
      for (Title title : wanted) {
        PageText page = page(title);
        Title target = page == null ? null : target(page.text());
        if (target != null && !pages.containsKey(target)) {
          targets.add(target);
        }
      }
      wanted = targets;
    }
  }

  private Set<Title> named(List<Piece> pieces) {
    Set<Title> wanted = new LinkedHashSet<>();
    for (String name : new LiteralNames(pieces).names()) {
      if (!functions.isCall(name)
          && read(name) instanceof ParsedTitle.Local(Title title, _)
          && title.canExist()
          && !pages.containsKey(title)) {
        wanted.add(title);
      }
    }
    return wanted;
  }

  private Template template(Title title, String text) {
    return templates.computeIfAbsent(
        title,
        _ -> {
          Tree tree = preprocessor.read(text, Reading.TRANSCLUDED);
          prefetch(tree.pieces());
          return new Template(title, text, tree);
        });
  }

  /** The wikitext of a page; what the interface says, for pages that would change that. */
  private Optional<String> text(Title title) {
    PageText page = page(title);
    if (page != null) {
      return Optional.of(Marks.clean(page.text()));
    }
    return title.namespace() == Namespace.MEDIAWIKI
        ? parse
            .wiki()
            .facts()
            .interfaceMessage(messageKey(title), Audience.CONTENT)
            .map(Marks::clean)
        : Optional.empty();
  }

  private static String messageKey(Title title) {
    return LetterCase.lower(title.key().substring(0, 1)) + title.key().substring(1);
  }

  private void ask(Collection<Title> titles) {
    Map<Title, PageText> answers = parse.wiki().pages().texts(titles);
    for (Title title : titles) {
      pages.put(title, Optional.ofNullable(answers.get(title)));
    }
  }

  private @Nullable Title target(String text) {
    return RedirectLine.read(text, parse.wiki().settings().titles())
                    .map(RedirectLine::target)
                    .orElse(null)
                instanceof ParsedTitle.Local(Title target, _)
            && target.canExist()
        ? target
        : null;
  }
}
