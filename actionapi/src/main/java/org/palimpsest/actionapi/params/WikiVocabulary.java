package org.palimpsest.actionapi.params;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.model.people.UserReference;
import org.palimpsest.model.people.UserReferences;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.AccountRow;
import org.palimpsest.store.account.AccountTable;
import org.palimpsest.store.tag.DefinedTag;
import org.palimpsest.store.tag.TagTable;

/** The names of a wiki as its database has them. */
public final class WikiVocabulary implements Vocabulary {
  private final Database database;
  private final Namespaces namespaces;
  private final UserReferences users;

  public WikiVocabulary(Database database, Namespaces namespaces, UserReferences users) {
    this.database = database;
    this.namespaces = namespaces;
    this.users = users;
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
    return database.read(sql -> AccountTable.find(sql, id).map(AccountRow::name));
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
