package org.palimpsest.wikitext.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.redirect.RedirectLine;
import org.palimpsest.wikitext.source.FileFacts;
import org.palimpsest.wikitext.source.FileSource;
import org.palimpsest.wikitext.source.PageProtection;
import org.palimpsest.wikitext.source.PageSource;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.PageText;
import org.palimpsest.wikitext.source.WikiFacts;

/** A wiki in memory: pages and files as they are put into it. Not thread-safe. */
public final class InMemoryWiki implements PageSource, FileSource, WikiFacts {
  /** The moment at which everything in it was made. */
  public static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");

  private static final Map<String, Settings.Interwiki> INTERWIKIS =
      Map.of(
          "wikipedia",
          new Settings.Interwiki("https://en.wikipedia.org/wiki/$1", false),
          "de",
          new Settings.Interwiki("https://de.example/wiki/$1", true),
          "fr",
          new Settings.Interwiki("https://fr.example/wiki/$1", true));

  private static final Map<String, String> AUTONYMS =
      Map.of("de", "Deutsch", "fr", "français", "ar", "العربية");

  private final Map<Title, PageText> pages = new LinkedHashMap<>();
  private final Map<String, FileFacts> files = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final TitleParser titles =
      new TitleParser(Namespaces.standard("Oracle"), INTERWIKIS.keySet());
  private int questions;

  /** What the parser is given, with the extension's functions. */
  public Wiki wiki() {
    return new Wiki(settings(Settings.HeadingMarkup.LEGACY), this, this, this);
  }

  /** The same with another form of headings. */
  public Wiki wiki(Settings.HeadingMarkup headings) {
    return new Wiki(settings(headings), this, this, this);
  }

  /** The same with other limits. */
  public Wiki wiki(Settings.Limits limits) {
    return new Wiki(settings(Settings.HeadingMarkup.LEGACY, limits), this, this, this);
  }

  private Settings settings(Settings.HeadingMarkup headings) {
    return settings(headings, Settings.Limits.STANDARD);
  }

  private Settings settings(Settings.HeadingMarkup headings, Settings.Limits limits) {
    return new Settings(
        titles,
        "Oracle",
        "http://wiki.example",
        "1.43",
        "en",
        ZoneOffset.UTC,
        INTERWIKIS,
        headings,
        false,
        false,
        true,
        Set.of("mediawiki.org"),
        true,
        true,
        limits);
  }

  /** A title by its name. */
  public Title title(String name) {
    return ((ParsedTitle.Local) titles.parse(name)).title();
  }

  /** Puts a page in. */
  public InMemoryWiki page(String name, String text) {
    Title title = title(name);
    int id = pages.size() + 1;
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    pages.put(
        title,
        new PageText(id, id * 10L, NOW, "Alice", bytes, ContentModel.defaultFor(title), text));
    return this;
  }

  /** Puts a picture in. */
  public InMemoryWiki file(String name, int width, int height) {
    files.put(name, new FileFacts(name, FileFacts.Kind.BITMAP, width, height, new Addresses(name)));
    return this;
  }

  /** Says a message so, in which {@code $1} stands for the first thing that it is about. */
  public InMemoryWiki words(String key, String text) {
    words.put(key, text);
    return this;
  }

  /** How often the wiki was asked for pages or files. */
  public int questions() {
    return questions;
  }

  private record Addresses(String name) implements FileFacts.Addresses {
    @Override
    public String original() {
      return "/w/images/0/00/" + name;
    }

    @Override
    public String ofWidth(int width) {
      return "/w/images/thumb/0/00/" + name + "/" + width + "px-" + name;
    }
  }

  @Override
  public Map<Title, PageText> texts(Collection<Title> wanted) {
    questions++;
    Map<Title, PageText> found = new LinkedHashMap<>(pages);
    found.keySet().retainAll(Set.copyOf(wanted));
    return found;
  }

  @Override
  public Map<Title, PageStatus> existing(Collection<Title> wanted) {
    questions++;
    Map<Title, PageStatus> found = new LinkedHashMap<>();
    for (Title title : wanted) {
      PageText page = pages.get(title);
      if (page != null) {
        found.put(
            title, new PageStatus(page.page(), RedirectLine.read(page.text(), titles).isPresent()));
      }
    }
    return found;
  }

  @Override
  public Map<String, FileFacts> find(Collection<String> names) {
    questions++;
    Map<String, FileFacts> found = new HashMap<>(files);
    found.keySet().retainAll(Set.copyOf(names));
    return found;
  }

  @Override
  public long count(Count what) {
    return 1234;
  }

  @Override
  public long members(Title category, Members kind) {
    return 0;
  }

  @Override
  public long groupSize(String group) {
    return group.equals("sysop") ? 2 : 0;
  }

  @Override
  public Gender gender(String user) {
    return Gender.UNKNOWN;
  }

  @Override
  public PageProtection protection(Title page) {
    return PageProtection.NONE;
  }

  @Override
  public String say(Message message, Audience audience) {
    String text = words.getOrDefault(message.key(), "(" + message.key() + ": $1)");
    String first = message.params().isEmpty() ? "" : value(message.params().getFirst());
    return text.replace("$1", first);
  }

  private static String value(Message.Param param) {
    return switch (param) {
      case Message.Param.Text(String value) -> value;
      case Message.Param.Plain(String value) -> value;
      default -> param.toString();
    };
  }

  @Override
  public Optional<String> interfaceMessage(String key, Audience audience) {
    return Optional.ofNullable(words.get(key));
  }

  @Override
  public Optional<String> autonym(String languageCode) {
    return Optional.ofNullable(AUTONYMS.get(languageCode));
  }

  @Override
  public String viewerLanguage() {
    return "en";
  }

  @Override
  public OptionalLong pageId(Title page) {
    PageText text = pages.get(page);
    return text == null ? OptionalLong.empty() : OptionalLong.of(text.page());
  }
}
