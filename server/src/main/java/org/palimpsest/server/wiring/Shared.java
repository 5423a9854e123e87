package org.palimpsest.server.wiring;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.login.Accounts;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.ChosenLanguage;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.tag.TagRules;

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
  Localisation speech() {
    return new Localisation(
        words,
        new PageWords(words, overrides()),
        settings.language(),
        new ChosenLanguage(database)::of);
  }

  /** What people have put in the place of the wiki's words. */
  Overrides overrides() {
    return new Overrides(database, revisions, titles, settings.language());
  }

  /** What the wiki itself writes into histories and logs. */
  ContentWords contentWords() {
    return new ContentWords(words, overrides(), namespaces(), settings);
  }

  /** Who is behind the cookies of a request. */
  Sessions sessions() {
    return new Sessions(database, settings, rules, keeper, clock);
  }
}
