package org.palimpsest.server.wiring;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.palimpsest.model.people.UserNames;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.accounts.Accounts;
import org.palimpsest.wiki.accounts.BotPasswords;
import org.palimpsest.wiki.accounts.ChosenLanguage;
import org.palimpsest.wiki.accounts.GroupRules;
import org.palimpsest.wiki.accounts.PasswordWorkers;
import org.palimpsest.wiki.accounts.SessionKeeper;
import org.palimpsest.wiki.accounts.Sessions;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.HitCounters;
import org.palimpsest.wiki.authority.RateLimits;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Speech;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.preferences.Preferences;
import org.palimpsest.wiki.reading.RevisionReader;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.settings.Settings;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.tags.TagIds;
import org.palimpsest.wiki.tags.TagRules;

/**
 * What several parts of a wiki need, each made once.
 *
 * @param random a cryptographic generator, thread-safe
 */
record Shared(
    Database database,
    Settings settings,
    InstantSource clock,
    RandomGenerator random,
    TitleParser titles,
    UserNames names,
    ContentStore contents,
    TagIds tagIds,
    RevisionWriter writer,
    PasswordWorkers passwordWorkers,
    Accounts accounts,
    BotPasswords botPasswords,
    OAuth oauth,
    Authority authority,
    TagRules tagRules,
    HitCounters counters,
    RateLimits limits,
    GroupRules rules,
    SessionKeeper keeper,
    RevisionReader revisions,
    Preferences preferences,
    Messages words) {

  /** The namespaces of the wiki. */
  Namespaces namespaces() {
    return titles.namespaces();
  }

  /** How the wiki speaks to whom. */
  Speech speech() {
    return new Speech(
        words,
        new PageWords(words, overrides()),
        settings.language(),
        new ChosenLanguage(database)::of);
  }

  /** What people have put in the place of the wiki's words. */
  Overrides overrides() {
    return new Overrides(database, revisions, titles, settings.language());
  }

  /** Who is behind the cookies of a request. */
  Sessions sessions() {
    return new Sessions(database, settings, rules, keeper, clock);
  }
}
