package org.palimpsest.actionapi.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.wiki.setting.ParserSettings;
import org.palimpsest.wikitext.word.MagicWord;
import org.palimpsest.wikitext.word.MagicWords;

/** What has a meaning in wikitext. */
final class WikitextSection implements SiteSection {
  private static final List<String> ELEMENTS =
      List.of("<pre>", "<nowiki>", "<gallery>", "<indicator>", "<langconvert>");
  private static final List<String> PROTOCOLS =
      List.of(
          "bitcoin:",
          "ftp://",
          "ftps://",
          "geo:",
          "git://",
          "gopher://",
          "http://",
          "https://",
          "irc://",
          "ircs://",
          "magnet:",
          "mailto:",
          "matrix:",
          "mms://",
          "news:",
          "nntp://",
          "redis://",
          "sftp://",
          "sip:",
          "sips:",
          "sms:",
          "ssh://",
          "svn://",
          "tel:",
          "telnet://",
          "urn:",
          "worldwind://",
          "xmpp:",
          "//");

  private final ParserSettings settings;

  /** What has one where wikitext is read so. */
  WikitextSection(ParserSettings settings) {
    this.settings = settings;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.MAGICWORDS, call -> words(),
        SiteProperty.VARIABLES, call -> names("v", MagicWord.Kind.VARIABLE),
        SiteProperty.FUNCTIONHOOKS, call -> names("h", MagicWord.Kind.FUNCTION),
        SiteProperty.DOUBLEUNDERSCORES, call -> names("v", MagicWord.Kind.SWITCH),
        SiteProperty.EXTENSIONTAGS, call -> ListNode.ofTexts("t", ELEMENTS),
        SiteProperty.PROTOCOLS, call -> ListNode.ofTexts("p", PROTOCOLS));
  }

  private Node words() {
    ListNode list = new ListNode("magicword");
    for (MagicWord word : known().all()) {
      list.addObject()
          .put("name", word.name())
          .put("aliases", ListNode.ofTexts("alias", word.aliases()))
          .flag("case-sensitive", word.caseSensitive());
    }
    return list;
  }

  private Node names(String itemName, MagicWord.Kind kind) {
    return ListNode.ofTexts(itemName, known().names(kind));
  }

  private MagicWords known() {
    return MagicWords.with(settings.parserFunctions(), settings.stringFunctions());
  }
}
