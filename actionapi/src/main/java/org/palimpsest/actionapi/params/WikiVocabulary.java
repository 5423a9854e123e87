package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.people.UserReference;
import org.palimpsest.model.people.UserReferences;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.Database;
import org.palimpsest.store.tag.DefinedTag;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.authority.Performer;
import org.palimpsest.wiki.people.AccountNames;

/** The names of a wiki as its database has them. */
public final class WikiVocabulary implements Vocabulary {
  private final Database database;
  private final Namespaces namespaces;
  private final UserReferences users;
  private final AccountNames accounts;
  private final @Nullable Performer reader;
  private final Instant now;

  public WikiVocabulary(Database database, Namespaces namespaces, UserReferences users) {
    this(database, namespaces, users, null, Instant.MAX);
  }

  private WikiVocabulary(
      Database database,
      Namespaces namespaces,
      UserReferences users,
      @Nullable Performer reader,
      Instant now) {
    this.database = database;
    this.namespaces = namespaces;
    this.users = users;
    this.accounts = new AccountNames(database);
    this.reader = reader;
    this.now = now;
  }

  @Override
  public Namespaces namespaces() {
    return namespaces;
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
  public Vocabulary seenBy(Performer newReader, Instant time) {
    return new WikiVocabulary(database, namespaces, users, newReader, time);
  }

  @Override
  public Set<String> applicableTags(Collection<String> names) {
    return database.read(sql ->
        TagTable.find(sql, names).stream()
            .filter(DefinedTag::active)
            .map(DefinedTag::name)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
