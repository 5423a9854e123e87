package org.palimpsest.wikitext.link;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.Settings;

/** Where links lead that look the same whether their target exists or not. */
public final class Destinations {
  private final Parse parse;
  private final Namespaces namespaces;
  private final ExternalLinks external;

  public Destinations(Parse parse) {
    this.parse = parse;
    this.namespaces = parse.wiki().settings().titles().namespaces();
    this.external = new ExternalLinks(parse);
  }

  /** Where a page is read. */
  public String address(ParsedTitle target) {
    return switch (target) {
      case ParsedTitle.FragmentOnly(String fragment) -> Anchors.behind(fragment);
      case ParsedTitle.Local local ->
          PageAddresses.reading("", namespaces.prefixedKey(local.title()))
              + Anchors.behind(local.fragment());
      case ParsedTitle.Interwiki other -> interwiki(other);
      case ParsedTitle.Invalid _ -> throw new IllegalArgumentException("no target");
    };
  }

  private String interwiki(ParsedTitle.Interwiki other) {
    Settings.Interwiki wiki = parse.wiki().settings().interwikis().get(other.prefix());
    String address = wiki == null ? "" : wiki.address();
    String key = PageAddresses.encode(other.text().replace(' ', '_'));
    String fragment = other.fragment();
    return address.replace("$1", key)
        + (fragment.isEmpty() ? "" : "#" + Anchors.legacy(Anchors.html5(fragment)));
  }

  /** What a target is called; empty for a place of the page itself. */
  public String name(ParsedTitle target) {
    return switch (target) {
      case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
      case ParsedTitle.Interwiki other -> other.prefix() + ":" + other.text();
      case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> "";
    };
  }

  /** Where a file is uploaded that does not exist. */
  public static String upload(Title file) {
    return "/w/index.php?title=Special:Upload&wpDestFile=" + PageAddresses.encode(file.key());
  }

  /** Whether a text begins as addresses outside the wiki do. */
  public static boolean hasProtocol(String text) {
    return Protocols.lengthInBrackets(text, 0) > 0;
  }

  /** Keeps an address outside the wiki, and gives it as it is written; null if it is none. */
  public @Nullable String outside(String typed) {
    int protocol = Protocols.lengthInBrackets(typed, 0);
    if (protocol == 0
        || typed.length() == protocol
        || ExternalAddress.end(typed, protocol) < typed.length()) {
      return null;
    }
    String address = ExternalAddress.clean(CharacterReferences.decode(typed));
    parse.output().externalLink(ExternalAddress.canonical(address));
    return address;
  }

  /** Whether search engines are told not to follow links to an address. */
  public boolean isUnfollowed(String address) {
    return external.isUnfollowed(address);
  }

  /** Keeps that the page links to a page. */
  public void keep(ParsedTitle target) {
    switch (target) {
      case ParsedTitle.Local local -> parse.output().link(local.title());
      case ParsedTitle.Interwiki other -> parse.output().interwikiLink(other);
      case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> {}
    }
  }
}
