package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.model.user.UserReferences;
import org.palimpsest.store.Database;
import org.palimpsest.store.tag.DefinedTag;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.user.AccountNames;

/** The names of a wiki as its database has them. */
public final class WikiVocabulary implements Vocabulary {
  private static final int MOST_TAGS = 1000;

  private final Database database;
  private final TitleParser titles;
  private final Pages pages;
  private final UserReferences users;
  private final AccountNames accounts;
  private final @Nullable Performer reader;
  private final Instant now;

  /**
   * The names of a wiki as everybody may know them.
   *
   * @param titles knows its namespaces and the wikis around it
   */
  public WikiVocabulary(Database database, Pages pages, TitleParser titles, UserReferences users) {
    this.database = database;
    this.titles = titles;
    this.pages = pages;
    this.users = users;
    this.accounts = new AccountNames(database);
    this.reader = null;
    this.now = Instant.MAX;
  }

  private WikiVocabulary(WikiVocabulary everybody, Performer reader, Instant now) {
    this.database = everybody.database;
    this.titles = everybody.titles;
    this.pages = everybody.pages;
    this.users = everybody.users;
    this.accounts = everybody.accounts;
    this.reader = reader;
    this.now = now;
  }

  @Override
  public Vocabulary seenBy(Performer newReader, Instant time) {
    return new WikiVocabulary(this, newReader, time);
  }

  @Override
  public Namespaces namespaces() {
    return titles.namespaces();
  }

  @Override
  public Optional<Title> title(String text) {
    return titles.parse(text) instanceof ParsedTitle.Local local
        ? Optional.of(local.title())
        : Optional.empty();
  }

  @Override
  public boolean exists(Title title) {
    return pages.find(title).isPresent();
  }

  @Override
  public Optional<UserReference> user(String text, Set<UserReference.Kind> accepted) {
    return users.parse(text, accepted);
  }

  @Override
  public Optional<String> accountName(long id) {
    return accounts.of(id, reader, now);
  }

  @Override
  public Set<String> applicableTags(Collection<String> names) {
    return database.query(sql ->
        TagTable.find(sql, names).stream()
            .filter(DefinedTag::active)
            .map(DefinedTag::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public List<String> applicableTags() {
    return database.query(sql -> TagTable.applicable(sql, MOST_TAGS));
  }
}
