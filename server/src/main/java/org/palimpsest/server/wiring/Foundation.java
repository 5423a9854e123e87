package org.palimpsest.server.wiring;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.wiki.export.SiteHead;
import org.palimpsest.wiki.setting.Settings;

/**
 * What every part of a wiki stands on.
 *
 * @param blobs the bytes of files
 * @param random a cryptographic generator, thread-safe
 * @param memory what of the heap requests may hold
 */
record Foundation(
    Database database,
    BlobStore blobs,
    Settings settings,
    InstantSource clock,
    RandomGenerator random,
    TitleParser titles,
    UserNames names,
    HeapBudget memory) {

  static Foundation of(
      Stores stores, Settings settings, InstantSource clock, RandomGenerator random) {
    TitleParser titles =
        new TitleParser(
            Namespaces.standard(settings.site().name()), settings.site().interwikis().keySet());
    UserNames names = new UserNames(titles, settings.groups().temporaryAccounts());
    return new Foundation(
        stores.database(),
        stores.blobs(),
        settings,
        clock,
        random,
        titles,
        names,
        HeapBudget.ofThisProcess());
  }

  /** The namespaces of the wiki. */
  Namespaces namespaces() {
    return titles.namespaces();
  }

  /** What dumps tell of the wiki. */
  SiteHead dumpHead() {
    return new SiteHead(settings.site(), namespaces());
  }
}
