package org.palimpsest.wikitext.link;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.inline.QuotePass;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Mark;

/** Writes what links between double brackets stand for, and keeps where they lead. */
final class InternalLinks {
  private final Parse parse;
  private final TitleParser titles;
  private final FileLinks files;
  private final StringBuilder out;

  /**
   * Up to where it is known that the white space at the end of what is written has no line feed.
   */
  private int blankFrom;

  InternalLinks(Parse parse, FileLinks files, StringBuilder out) {
    this.parse = parse;
    this.files = files;
    this.titles = parse.wiki().settings().titles();
    this.out = out;
  }

  StringBuilder out() {
    return out;
  }

  /** Whether a target means a file that is shown. */
  boolean isFile(String target) {
    return !target.startsWith(":")
        && titles.parse(target) instanceof ParsedTitle.Local(Title title, _)
        && title.namespace() == Namespace.FILE;
  }

  /**
   * Writes a link.
   *
   * @param label what stands behind the bar; null if there is none
   * @param text the text in which the link stands
   * @param end where the link ends in it
   * @return where the letters end that belong to it; -1 if it is no link
   */
  int write(String target, @Nullable String label, String text, int end) {
    String typed = PercentEncoding.decode(target.stripLeading());
    String whole = SubpageLink.whole(typed, parse.page().title(), titles.namespaces());
    ParsedTitle parsed = titles.parse(whole);
    if (parsed instanceof ParsedTitle.Invalid) {
      return -1;
    }
    boolean forced = typed.startsWith(":");
    if (!forced && isElsewhere(parsed, label)) {
      return end;
    }
    int trail = end;
    while (trail < text.length() && text.charAt(trail) >= 'a' && text.charAt(trail) <= 'z') {
      trail++;
    }
    String reads =
        label == null
            ? SubpageLink.label(typed, whole).substring(forced ? 1 : 0)
            : QuotePass.apply(label, parse.marks());
    link(parsed, reads + text.substring(end, trail));
    return trail;
  }

  /** What is not shown where it stands as a link. */
  private boolean isElsewhere(ParsedTitle target, @Nullable String label) {
    return switch (target) {
      case ParsedTitle.Interwiki other -> isLanguageLink(other);
      case ParsedTitle.Local(Title title, _) ->
          switch (title.namespace()) {
            case Namespace.FILE -> {
              file(title, label);
              yield true;
            }
            case Namespace.CATEGORY -> {
              category(title, label);
              yield true;
            }
            default -> false;
          };
      case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> false;
    };
  }

  private boolean isLanguageLink(ParsedTitle.Interwiki other) {
    Settings.Interwiki wiki = parse.wiki().settings().interwikis().get(other.prefix());
    if (wiki == null || !wiki.language() || parse.page().title().isTalk()) {
      return false;
    }
    parse.output().languageLink(other);
    cutLines();
    return true;
  }

  private void category(Title title, @Nullable String label) {
    cutLines();
    String key =
        label == null ? null : SortKeyText.of(QuotePass.apply(label, parse.marks()), parse.marks());
    parse.output().category(title.key(), key);
  }

  private void file(Title title, @Nullable String options) {
    String inner =
        options == null
            ? ""
            : InternalLinkPass.apply(ExternalLinkPass.apply(options, parse), parse, files);
    out.append(files.show(parse, title, inner));
  }

  /** Takes away the line feeds at the end of what is written, with the white space behind them. */
  private void cutLines() {
    int feed = -1;
    int at = out.length();
    while (at > blankFrom && isSpace(out.charAt(at - 1))) {
      at--;
      feed = out.charAt(at) == '\n' ? at : feed;
    }
    if (feed >= 0) {
      out.setLength(feed);
    }
    blankFrom = out.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private void link(ParsedTitle target, String label) {
    switch (target) {
      case ParsedTitle.Local(Title title, _) -> {
        if (title.namespace() == Namespace.MEDIA) {
          parse.output().file(title.key());
        } else {
          parse.output().link(title);
        }
      }
      case ParsedTitle.Interwiki other -> parse.output().interwikiLink(other);
      case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> {}
    }
    out.append(parse.marks().add(new Mark.Link(new LinkRequest(target, label))));
  }
}
