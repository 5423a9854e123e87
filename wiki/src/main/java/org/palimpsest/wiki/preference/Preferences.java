package org.palimpsest.wiki.preference;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.watch.WatchlistTokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and changes what people prefer; only what differs from the default is kept. Thread-safe.
 */
public final class Preferences {
  private static final String OF_SCRIPTS = "userjs-";
  private static final Set<String> CHANGED_ELSEWHERE = Set.of("realname", "emailaddress");
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_VALUE = 65_530;

  private final Database database;
  private final GroupRules rules;
  private final SequencedMap<String, Preference> known;
  private final SequencedMap<String, PreferenceValue> defaults;

  public Preferences(
      Database database, SiteSettings settings, Namespaces namespaces, GroupRules rules) {
    this.database = database;
    this.rules = rules;
    this.known = StandardPreferences.of(namespaces, settings.language());
    SequencedMap<String, PreferenceValue> values = new LinkedHashMap<>();
    known.forEach((name, preference) -> values.put(name, preference.standard()));
    this.defaults = Collections.unmodifiableSequencedMap(values);
  }

  /** The values of preferences that somebody has who has set none, by name. Immutable. */
  public SequencedMap<String, PreferenceValue> defaults() {
    return defaults;
  }

  /** The preferences of somebody: first those that they have set, then the defaults of the rest. */
  public SequencedMap<String, PreferenceValue> of(Performer performer) {
    if (!performer.isRegistered()) {
      return defaults;
    }
    SequencedMap<String, PreferenceValue> all = new LinkedHashMap<>();
    database
        .query(sql -> OptionTable.of(sql, performer.userId()))
        .forEach((name, value) -> all.put(name, new PreferenceValue.Text(value)));
    all.remove(WatchlistTokens.OPTION);
    defaults.forEach(all::putIfAbsent);
    return all;
  }

  /** Whether somebody has preferences of their own and may change them. */
  public boolean mayChange(Performer performer) {
    return hasOwn(performer) && performer.has(Right.EDITMYOPTIONS);
  }

  private boolean hasOwn(Performer performer) {
    return performer.isRegistered() && !rules.isTemporary(performer.name());
  }

  /** Changes the preferences of somebody. */
  public PreferencesOutcome change(Performer performer, PreferencesRequest request) {
    if (!hasOwn(performer)) {
      return new PreferencesOutcome.NotLoggedIn();
    }
    if (!performer.has(Right.EDITMYOPTIONS)) {
      return new PreferencesOutcome.Denied();
    }
    if (request.reset().isEmpty() && request.changes().isEmpty()) {
      return new PreferencesOutcome.NothingAsked();
    }
    SequencedMap<String, PreferenceFlaw> flaws = new LinkedHashMap<>();
    SequencedMap<String, @Nullable String> good = new LinkedHashMap<>();
    request
        .changes()
        .forEach((name, value) ->
            flaw(performer, name, value)
                .ifPresentOrElse(flaw -> flaws.put(name, flaw), () -> good.put(name, value)));
    database.write(tx -> {
      reset(tx.sql(), performer.userId(), request.reset());
      good.forEach((name, value) -> set(tx.sql(), performer.userId(), name, value));
      return true;
    });
    return new PreferencesOutcome.Changed(flaws);
  }

  private Optional<PreferenceFlaw> flaw(Performer performer, String name, @Nullable String value) {
    Optional<PreferenceFlaw> flaw =
        name.startsWith(OF_SCRIPTS) ? ofScript(name) : ofStandard(performer, name, value);
    return flaw.or(() ->
        value != null && value.getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE
            ? Optional.of(
                new PreferenceFlaw(PreferenceFlaw.Kind.LONG_VALUE, Integer.toString(LONGEST_VALUE)))
            : Optional.empty());
  }

  private static Optional<PreferenceFlaw> ofScript(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return Optional.of(
          new PreferenceFlaw(PreferenceFlaw.Kind.LONG_NAME, Integer.toString(LONGEST_NAME)));
    }
    return name.matches("[A-Za-z0-9_-]*")
        ? Optional.empty()
        : Optional.of(PreferenceFlaw.of(PreferenceFlaw.Kind.BAD_NAME));
  }

  private Optional<PreferenceFlaw> ofStandard(
      Performer performer, String name, @Nullable String value) {
    if (CHANGED_ELSEWHERE.contains(name)) {
      return Optional.of(PreferenceFlaw.of(PreferenceFlaw.Kind.CHANGED_ELSEWHERE));
    }
    Preference preference = known.get(name);
    if (preference == null || !preference.isFor(performer)) {
      return Optional.of(PreferenceFlaw.of(PreferenceFlaw.Kind.UNKNOWN));
    }
    return value == null ? Optional.empty() : preference.rule().flaw(value);
  }

  private void reset(JdbcClient sql, long accountId, Set<ResetKind> kinds) {
    if (!kinds.isEmpty()) {
      for (String name : OptionTable.of(sql, accountId).keySet()) {
        if (kinds.contains(ResetKind.ALL) || kinds.contains(kind(name))) {
          OptionTable.remove(sql, accountId, name);
        }
      }
    }
  }

  private ResetKind kind(String name) {
    if (name.startsWith(OF_SCRIPTS)) {
      return ResetKind.USERJS;
    }
    return known.containsKey(name) ? ResetKind.REGISTERED : ResetKind.UNUSED;
  }

  private void set(JdbcClient sql, long accountId, String name, @Nullable String value) {
    Preference preference = known.get(name);
    String kept = value == null || preference == null ? value : preference.rule().kept(value);
    if (kept == null || (preference != null && preference.standard().stored().equals(kept))) {
      OptionTable.remove(sql, accountId, name);
    } else {
      OptionTable.set(sql, accountId, name, kept);
    }
  }
}
