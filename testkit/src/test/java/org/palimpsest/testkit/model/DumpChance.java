package org.palimpsest.testkit.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.testkit.model.Dump.DumpedPage;
import org.palimpsest.testkit.model.Dump.DumpedRevision;

/**
 * Thinks of dumps at random, some of whose revisions the wiki has already, and gives old exports of
 * the wiki itself. Not thread-safe.
 */
final class DumpChance {
  /** Those who have accounts, one who has not, one from elsewhere, and an address. */
  private static final List<String> NAMES =
      List.of("Heron", "Magpie", "Admin", "Egret", "ff>Egret", "203.0.113.9");

  private static final int MOST_EXPORTS = 8;
  private static final int LONG_AGO_SECONDS = 1_000_000_000;

  private final Chance chance;
  private final InstantSource clock;
  private final List<Dump> exports = new ArrayList<>();

  DumpChance(Chance chance, InstantSource clock) {
    this.chance = chance;
    this.clock = clock;
  }

  void keep(Dump export) {
    exports.add(export);
    if (exports.size() > MOST_EXPORTS) {
      exports.removeFirst();
    }
  }

  /** An export, or some pages of these titles. */
  Dump any(ModelWiki model, List<String> titles) {
    if (!exports.isEmpty() && chance.oneIn(4)) {
      return chance.pick(exports);
    }
    List<String> some = chance.some(titles, 2);
    return Dump.of(
        some.stream()
            .map(title -> new DumpedPage(title, revisions(history(model, title))))
            .toList());
  }

  private static List<Revision> history(ModelWiki model, String title) {
    Page page = model.pages.get(title);
    return page == null ? List.of() : page.history;
  }

  private List<DumpedRevision> revisions(List<Revision> there) {
    List<DumpedRevision> revisions = new ArrayList<>();
    for (int left = chance.between(chance.oneIn(8) ? 0 : 1, 4); left > 0; left--) {
      revisions.add(
          !there.isEmpty() && chance.oneIn(4) ? known(chance.pick(there)) : revision(time(there)));
    }
    return revisions;
  }

  /** One that is there, as far as the digest says. */
  private static DumpedRevision known(Revision revision) {
    return new DumpedRevision(
        revision.created(), "Egret", "known", revision.text(), revision.model(), true);
  }

  private DumpedRevision revision(Instant created) {
    boolean json = chance.oneIn(6);
    boolean hidesText = !json && chance.oneIn(4);
    String comment = "dumped " + chance.between(0, Integer.MAX_VALUE - 1);
    return new DumpedRevision(
        created,
        chance.oneIn(8) ? null : chance.pick(NAMES),
        chance.oneIn(8) && created.isBefore(clock.instant()) ? null : comment,
        hidesText ? null : json ? ChangeModel.JSON : chance.anyText(),
        json ? "json" : Revision.WIKITEXT,
        chance.oneIn(2));
  }

  /** Long ago, now, or about when the page has been changed. */
  private Instant time(List<Revision> there) {
    Instant now = clock.instant();
    return switch (there.isEmpty() ? 0 : chance.between(0, 3)) {
      case 0 -> Instant.EPOCH.plusSeconds(chance.between(0, LONG_AGO_SECONDS));
      case 1 -> now;
      default -> {
        Instant near = chance.pick(there).created().plusSeconds(chance.between(-2, 2));
        yield near.isAfter(now) ? now : near;
      }
    };
  }
}
