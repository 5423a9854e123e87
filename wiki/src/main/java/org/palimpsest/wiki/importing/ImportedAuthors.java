package org.palimpsest.wiki.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorLookup;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.store.user.TemporaryNameTable;
import org.palimpsest.wiki.password.RandomText;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds and makes the authors of imported revisions. Remembers those of committed transactions
 * only, since the ids of undone ones are given out again. Used by one transaction at a time.
 */
final class ImportedAuthors {
  private static final int REMEMBERED = 20_000;
  private static final int TOKEN_BYTES = 16;

  /** A name that this wiki could give to a temporary account: the year and a number. */
  private static final Pattern TEMPORARY =
      Pattern.compile(UserNames.TEMPORARY_PREFIX + "(\\d{4})-(\\d{1,15})");

  private final RandomGenerator random;
  private final Map<ImportedAuthor, Actor> committed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ImportedAuthor, Actor> eldest) {
          return size() > REMEMBERED;
        }
      };

  ImportedAuthors(RandomGenerator random) {
    this.random = random;
  }

  /** Remembers what a transaction has found that is committed now. */
  void remember(Map<ImportedAuthor, Actor> found) {
    committed.putAll(found);
  }

  /** The actors of all these, made where they are new. */
  Map<ImportedAuthor, Actor> find(JdbcClient sql, Collection<ImportedAuthor> authors) {
    Map<ImportedAuthor, Actor> found = new HashMap<>();
    Set<ImportedAuthor> missing = new HashSet<>();
    for (ImportedAuthor author : authors) {
      Actor known = committed.get(author);
      if (known == null) {
        missing.add(author);
      } else {
        found.put(author, known);
      }
    }
    if (missing.isEmpty()) {
      return found;
    }
    Map<String, Actor> byName = new HashMap<>();
    ActorLookup.byNames(sql, missing.stream().map(ImportedAuthors::name).toList())
        .forEach(actor -> byName.put(actor.name(), actor));
    for (ImportedAuthor author : missing) {
      Actor known = byName.get(name(author));
      found.put(author, isSettled(author, known) ? known : made(sql, author));
    }
    return found;
  }

  private static String name(ImportedAuthor author) {
    return switch (author) {
      case ImportedAuthor.Nobody(String name) -> name;
      case ImportedAuthor.Account(String name) -> name;
      case ImportedAuthor.KnownAccount(String name, _) -> name;
    };
  }

  private static boolean isSettled(ImportedAuthor author, @Nullable Actor known) {
    return known != null && (author instanceof ImportedAuthor.Nobody || known.isRegistered());
  }

  private Actor made(JdbcClient sql, ImportedAuthor author) {
    return switch (author) {
      case ImportedAuthor.Nobody(String name) -> ActorTable.findOrCreate(sql, name);
      case ImportedAuthor.Account(String name) ->
          ActorTable.findOrCreate(sql, account(sql, name), name);
      case ImportedAuthor.KnownAccount(String name, String otherwise) ->
          AccountTable.find(sql, name)
              .map(account -> ActorTable.findOrCreate(sql, account.id(), name))
              .orElseGet(() -> ActorTable.findOrCreate(sql, otherwise));
    };
  }

  private long account(JdbcClient sql, String name) {
    OptionalLong made =
        AccountTable.insert(sql, name, null, null, RandomText.hex(random, TOKEN_BYTES));
    if (made.isPresent()) {
      StatisticsTable.countUser(sql, made.getAsLong());
      Matcher temporary = TEMPORARY.matcher(name);
      if (temporary.matches()) {
        TemporaryNameTable.skip(
            sql, Integer.parseInt(temporary.group(1)), Long.parseLong(temporary.group(2)));
      }
      return made.getAsLong();
    }
    return AccountTable.find(sql, name).map(AccountRow::id).orElseThrow();
  }
}
