package org.palimpsest.wiki.rendering;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;
import org.palimpsest.wiki.site.SiteCounts;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;
import org.palimpsest.wikitext.source.PageProtection;
import org.palimpsest.wikitext.source.WikiFacts;

/** What pages can say about the wiki, for one parse: each thing is read when it is first asked. */
final class StoredFacts implements WikiFacts {
  private final Database database;
  private final SiteReader site;
  private final SiteMessages messages;
  private final Voices voices;
  private final Instant now;
  private final Map<Title, PageProtection> protections = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<Title, OptionalLong> ids = new HashMap<>();
  private final Map<Asked, Optional<String>> sentences = new HashMap<>();
  private @Nullable SiteCounts counts;
  private @Nullable Map<String, Long> groups;

  StoredFacts(
      Database database, SiteReader site, SiteMessages messages, Voices voices, Instant now) {
    this.database = database;
    this.site = site;
    this.messages = messages;
    this.voices = voices;
    this.now = now;
  }

  @Override
  public long count(Count what) {
    if (counts == null) {
      counts = site.counts(now);
    }
    return switch (what) {
      case PAGES -> counts.pages();
      case ARTICLES -> counts.articles();
      case FILES -> counts.images();
      case EDITS -> counts.edits();
      case USERS -> counts.users();
      case ACTIVE_USERS -> counts.activeUsers();
      case ADMINISTRATORS -> counts.admins();
    };
  }

  /** Which pages are in which category is not kept, so nobody knows of any. */
  @Override
  public long members(Title category, Members kind) {
    return 0;
  }

  @Override
  public long groupSize(String group) {
    if (groups == null) {
      groups = site.groupSizes(now);
    }
    return groups.getOrDefault(group, 0L);
  }

  @Override
  public Gender gender(String user) {
    return genders.computeIfAbsent(
        user, name -> database.read(sql -> UserGender.of(sql, name, now)));
  }

  @Override
  public PageProtection protection(Title page) {
    return protections.computeIfAbsent(
        page,
        title ->
            new KnownProtection(
                database.read(sql -> {
                  PageFacts found =
                      title.canExist() ? PageTable.find(sql, title).orElse(null) : null;
                  return found == null
                      ? ProtectionTable.ofTitle(sql, title, now).stream().toList()
                      : ProtectionTable.of(sql, found.id(), now);
                })));
  }

  private record KnownProtection(List<Protection> protections) implements PageProtection {
    @Override
    public String level(String action) {
      return find(action).map(Protection::level).orElse("");
    }

    @Override
    public Optional<Instant> expiry(String action) {
      return find(action).map(Protection::expires);
    }

    private Optional<Protection> find(String action) {
      return protections.stream().filter(each -> each.type().equals(action)).findFirst();
    }

    @Override
    public List<Title> cascadingFrom() {
      return List.of();
    }
  }

  @Override
  public String say(Message message, Audience audience) {
    return voices.of(audience).text(message);
  }

  @Override
  public Optional<String> interfaceMessage(String key, Audience audience) {
    return sentences.computeIfAbsent(
        new Asked(key, voices.of(audience).language()),
        asked -> Optional.ofNullable(messages.find(asked.key(), asked.language()).text()));
  }

  private record Asked(String key, String language) {}

  @Override
  public Optional<String> autonym(String languageCode) {
    return KnownLanguages.standard().find(languageCode).map(Language::autonym);
  }

  @Override
  public String viewerLanguage() {
    return voices.viewer().language();
  }

  @Override
  public OptionalLong pageId(Title page) {
    return page.canExist() ? ids.computeIfAbsent(page, this::id) : OptionalLong.empty();
  }

  private OptionalLong id(Title page) {
    return database.query(sql -> PageTable.find(sql, page)).stream()
        .mapToLong(PageFacts::id)
        .findFirst();
  }
}
