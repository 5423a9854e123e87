package org.palimpsest.actionapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.TestDatabases;

/** No hidden word reaches anybody who may not see it, whatever is asked and however. */
class HiddenDataTest {
  private static final String REVISION =
      "&rvprop=ids|timestamp|flags|comment|parsedcomment|user|userid|size|slotsize|sha1|slotsha1|contentmodel"
          + "|content|tags|roles";
  private static final String CHANGE =
      "&rcprop=title|timestamp|ids|user|userid|comment|parsedcomment|flags|sizes|redirect|loginfo|tags|sha1";
  private static final String WATCHED =
      "&wlprop=ids|title|flags|user|userid|comment|parsedcomment|timestamp|sizes|notificationtimestamp|loginfo"
          + "|tags|expiry";
  private static final String LOG_EVENT =
      "&leprop=ids|title|type|user|userid|timestamp|comment|parsedcomment|details|tags|items";
  private static final String HIDDEN = "&hiprop=ids|title|timestamp|user|levels|change";
  private static final String CONTRIBUTION =
      "&ucprop=ids|title|timestamp|comment|parsedcomment|size|sizediff|flags|tags";

  private static final String DELETED =
      "&drvprop=ids|timestamp|flags|comment|parsedcomment|user|userid|size|slotsize|sha1|slotsha1|contentmodel"
          + "|content|tags|roles";
  private static final String PUBLIC_OF_DELETED =
      "&drvprop=ids|timestamp|flags|user|userid|size|slotsize|sha1|slotsha1|contentmodel|tags"
          + "|roles";

  private static final String DELETED_REVS =
      "&drprop=revid|parentid|user|userid|comment|parsedcomment|minor|len|sha1|content|tags";

  private static final String FILE =
      "&iiprop=timestamp|user|userid|comment|parsedcomment|canonicaltitle|url|size|sha1|mime|mediatype"
          + "|metadata|commonmetadata|extmetadata|archivename|bitdepth|uploadwarning|badfile|thumburls";
  private static final String FILE_LISTED =
      "&aiprop=timestamp|user|userid|comment|parsedcomment|canonicaltitle|url|size|sha1|mime|mediatype"
          + "|metadata|commonmetadata|extmetadata|bitdepth|thumburls";
  private static final String DELETED_FILE =
      "&faprop=sha1|timestamp|user|size|mime|mediatype|bitdepth|archivename";

  private static final List<String> QUERIES =
      List.of(
          "prop=revisions&titles=Open&rvlimit=50&rvslots=*" + REVISION,
          "prop=revisions&titles=Open&rvlimit=50" + REVISION,
          "prop=revisions&titles=Open&rvlimit=3&rvslots=*" + REVISION,
          "prop=revisions&titles=Open&rvdir=newer&rvlimit=4&rvslots=*" + REVISION,
          "prop=revisions&titles=Open&rvlimit=50&rvsection=0&rvslots=*" + REVISION,
          "prop=revisions&titles=Open&rvlimit=50&rvtag=mw-blank" + REVISION,
          "prop=revisions&titles=Open&rvuser=Sysop" + REVISION,
          "prop=revisions&titles=Open&rvexcludeuser=Sysop" + REVISION,
          "prop=revisions&titles=Open&rvexcludeuser=Nobody" + REVISION,
          "prop=revisions&revids=10|11|12|13|14|15|16|17|18|19|20|21|22&rvslots=main" + REVISION,
          "prop=revisions&titles=Open" + REVISION,
          "prop=contributors&titles=Open|Talk:Open&pclimit=500",
          "prop=contributors&titles=Open&pcgroup=sysop",
          "prop=redirects&titles=Open|Talk:Open|Gone&rdprop=pageid|title|fragment",
          "prop=revisions&titles=Open&rvlimit=50&rvdiffto=prev" + REVISION,
          "prop=revisions&revids=11|12|13&rvdiffto=10" + REVISION,
          "prop=revisions&revids=10&rvdiffto=next" + REVISION,
          "prop=revisions&revids=10&rvdiffto=11" + REVISION,
          "prop=revisions&revids=10&rvdiffto=12" + REVISION,
          "prop=revisions&revids=11&rvdifftotext=x" + REVISION,
          "list=allrevisions&arvlimit=50&arvslots=*" + REVISION.replace("&rv", "&arv"),
          "list=allrevisions&arvlimit=3&arvdir=newer" + REVISION.replace("&rv", "&arv"),
          "list=allrevisions&arvuser=Sysop&arvlimit=50" + REVISION.replace("&rv", "&arv"),
          "list=allrevisions&arvexcludeuser=Sysop&arvlimit=50" + REVISION.replace("&rv", "&arv"),
          "generator=allrevisions&garvlimit=50&prop=revisions" + REVISION,
          "prop=info&titles=Open|Talk:Open"
              + "&inprop=protection|talkid|watched|url|displaytitle|associatedpage",
          "prop=info&revids=10|11|12|13|14",
          "list=recentchanges&rclimit=500" + CHANGE,
          "list=recentchanges&rclimit=4" + CHANGE,
          "list=recentchanges&rcdir=newer&rclimit=500" + CHANGE,
          "list=recentchanges&rctype=log&rclimit=500" + CHANGE,
          "list=recentchanges&rcshow=anon&rclimit=500" + CHANGE,
          "list=recentchanges&rcshow=!anon&rclimit=500" + CHANGE,
          "list=recentchanges&rcshow=!redirect&rclimit=500" + CHANGE,
          "list=recentchanges&rcnamespace=0&rclimit=500" + CHANGE,
          "list=recentchanges&rcuser=Sysop&rclimit=500" + CHANGE,
          "list=recentchanges&rcexcludeuser=Sysop&rclimit=500" + CHANGE,
          "list=recentchanges&rctitle=Open&rclimit=500" + CHANGE,
          "list=recentchanges&rctoponly=&rclimit=500" + CHANGE,
          "list=recentchanges&rctag=mw-blank&rclimit=500" + CHANGE,
          "list=watchlist&wllimit=500" + WATCHED,
          "list=watchlist&wlallrev=&wllimit=500" + WATCHED,
          "list=watchlist&wlallrev=&wluser=Sysop&wllimit=500" + WATCHED,
          "list=watchlist&wlallrev=&wlexcludeuser=Sysop&wllimit=500" + WATCHED,
          "generator=watchlist&gwlallrev=&gwllimit=500&prop=revisions" + REVISION,
          "action=feedrecentchanges&days=36500",
          "action=feedrecentchanges&days=36500&feedformat=atom&hidepatrolled=1",
          "action=feedrecentchanges&days=36500&namespace=0&invert=1",
          "action=feedcontributions&user=Sysop",
          "action=feedcontributions&user=192.0.2.1&feedformat=atom",
          "action=feedcontributions&user=Sysop&deletedonly=1",
          "action=feedwatchlist&allrev=1&hours=72&linktosections=1",
          "action=feedwatchlist&feedformat=atom&hours=72",
          "prop=imageinfo&titles=File:Pier.png|File:Sunk.png&iilimit=500" + FILE,
          "prop=imageinfo&titles=File:Pier.png&iilimit=2" + FILE,
          "prop=imageinfo&titles=File:Pier.png&iilimit=500&iiprop=sha1",
          "prop=imageinfo&titles=File:Pier.png&iilimit=500&iiurlwidth=3&iiprop=url|thumbmime",
          "prop=duplicatefiles&titles=File:Pier.png|File:Sunk.png",
          "list=allimages&ailimit=500" + FILE_LISTED,
          "list=allimages&aisort=timestamp&ailimit=500" + FILE_LISTED,
          "list=allimages&aisort=timestamp&aifilterbots=nobots&aiprop=",
          "generator=allimages&prop=imageinfo" + FILE,
          "list=filearchive&falimit=500" + DELETED_FILE,
          "list=filearchive&falimit=1&fadir=descending" + DELETED_FILE,
          "list=filearchive&faprop=description|parseddescription|user",
          "list=filearchive&faprop=metadata|sha1",
          "list=logevents&lelimit=500" + LOG_EVENT,
          "list=logevents&ledir=newer&lelimit=2" + LOG_EVENT,
          "list=logevents&letype=delete&lelimit=500" + LOG_EVENT,
          "list=logevents&leaction=delete/delete&lelimit=500" + LOG_EVENT,
          "list=logevents&leuser=Sysop&lelimit=500" + LOG_EVENT,
          "list=logevents&lenamespace=0&lelimit=500" + LOG_EVENT,
          "list=logevents&leprefix=Z&lelimit=500" + LOG_EVENT,
          "list=hiddenitems&hilimit=500" + HIDDEN,
          "list=hiddenitems&hilimit=1&hidir=newer&hitype=archive" + HIDDEN,
          "list=hiddenitems&hilimit=500&hitype=archive&hilevel=suppressed" + HIDDEN,
          "list=hiddenitems&hilimit=500&hitype=oldimage" + HIDDEN,
          "list=hiddenitems&hilimit=500&hitype=filearchive&hilevel=hidden" + HIDDEN,
          "list=hiddenitems&hilimit=500&hitype=logging" + HIDDEN,
          "list=hiddenitems&hiuser=Sysop&hifield=user" + HIDDEN,
          "list=hiddenitems&hititle=Open&hifield=content" + HIDDEN,
          "list=usercontribs&ucuser=Sysop|192.0.2.1" + CONTRIBUTION,
          "list=usercontribs&ucuserids=1|2|110|111|112|113|114|115|116" + CONTRIBUTION,
          "list=usercontribs&ucuserprefix=&uclimit=500" + CONTRIBUTION,
          "list=usercontribs&ucuserprefix=Z&uclimit=1" + CONTRIBUTION,
          "list=usercontribs&ucuserprefix=Z&uclimit=1&ucdir=newer" + CONTRIBUTION,
          "list=usercontribs&ucuserprefix=&uclimit=1" + CONTRIBUTION);

  /** Somebody with no more than an account, who watches pages as all readers with accounts do. */
  private static final long WATCHER = 900;

  private static final Map<Long, Clearance> READERS = new LinkedHashMap<>();

  static {
    READERS.put(0L, Clearance.NONE);
    READERS.put(WATCHER, Clearance.NONE);
    READERS.put(Secrets.SYSOP, new Clearance(true, true, false));
    READERS.put(Secrets.SUPPRESSOR, new Clearance(false, false, true));
    READERS.put(Secrets.OVERSEER, new Clearance(true, true, true));
  }

  @EveryEngine
  void no_canary_reaches_a_reader_without_clearance(Database database) {
    long seed = System.nanoTime();
    Secrets secrets = new Secrets(new SplittableRandom(seed));
    StoredWiki wiki = new StoredWiki(database);
    secrets.fill(wiki);
    wiki.account(WATCHER, "Watcher");
    READERS.forEach((reader, clearance) -> {
      wiki.watch(reader, new Title(0, "Open"));
      String everything = String.join("\n", answers(wiki, reader, asked(secrets)));
      for (Secrets.Canary canary : secrets.canaries()) {
        boolean allowed = canary.isFor(clearance);
        String word = canary.word().toLowerCase(Locale.ROOT);
        assertThat(everything.toLowerCase(Locale.ROOT).contains(word))
            .as("seed %d, account %d, %s", seed, reader, canary)
            .isEqualTo(allowed);
      }
    });
  }

  @EveryEngine
  void what_is_hidden_makes_no_difference_to_who_may_not_see_it(Database database) {
    long seed = System.nanoTime();
    StoredWiki one = new StoredWiki(database);
    new Secrets(new SplittableRandom(seed)).fill(one);
    try (Database another = TestDatabases.fresh(database.engine())) {
      StoredWiki other = new StoredWiki(another);
      Secrets others = new Secrets(new SplittableRandom(seed + 1));
      others.fill(other);
      // Asked in both: also for words that are hidden in one of them only.
      List<String> queries = asked(others);
      assertThat(answers(one, 0, queries))
          .as("seed %d", seed)
          .isEqualTo(answers(other, 0, queries));
    }
  }

  /** The queries, and each canary guessed wherever a name can be asked for. */
  private static List<String> asked(Secrets secrets) {
    List<String> queries = new ArrayList<>();
    List<String> all = new ArrayList<>(QUERIES);
    for (String of : List.of("titles=Gone|Open", "revids=" + secrets.deletedIds())) {
      all.add("prop=deletedrevisions&drvlimit=50&drvslots=*&" + of + DELETED);
      all.add("prop=deletedrevisions&drvlimit=50&" + of + DELETED);
      all.add("prop=deletedrevisions&drvlimit=2&drvdir=newer&" + of + PUBLIC_OF_DELETED);
      all.add("prop=deletedrevisions&drvuser=Sysop&drvslots=*&" + of + PUBLIC_OF_DELETED);
      all.add("prop=deletedrevisions|revisions|info&" + of + REVISION + PUBLIC_OF_DELETED);
      all.add("generator=deletedrevisions&prop=revisions|info&" + of + REVISION);
    }
    for (String of : List.of("adrlimit=50", "adruser=Sysop", "adrlimit=2&adrdir=newer")) {
      all.add("list=alldeletedrevisions&adrslots=*&" + of + DELETED.replace("&drv", "&adr"));
      all.add("list=alldeletedrevisions&" + of + PUBLIC_OF_DELETED.replace("&drv", "&adr"));
    }
    for (String of :
        List.of(
            "titles=Gone|Open",
            "titles=Gone|Open&drexcludeuser=Sysop",
            "druser=Sysop",
            "drdir=newer",
            "drunique=")) {
      all.add("list=deletedrevs&drlimit=50&" + of + DELETED_REVS);
      all.add("list=deletedrevs&drlimit=2&drprop=revid|sha1|user&" + of);
    }
    all.addAll(comparisons());
    for (String query : all) {
      queries.add(query + "&formatversion=1");
      queries.add(query + "&formatversion=2&errorformat=plaintext");
    }
    for (Secrets.Canary canary : secrets.canaries()) {
      for (String guess :
          List.of(
              "list=usercontribs&ucuser=%s&ucprop=ids",
              "list=recentchanges&rcuser=%s&rcprop=ids",
              "prop=revisions&titles=Open&rvuser=%s&rvprop=ids",
              "list=allrevisions&arvuser=%s&arvprop=ids",
              "list=alldeletedrevisions&adruser=%s&adrprop=ids",
              "list=alldeletedrevisions&adrprefix=%s&adrprop=ids",
              "list=deletedrevs&druser=%s&drprop=revid",
              "list=deletedrevs&drexcludeuser=%s&drprop=revid",
              "list=recentchanges&rctitle=%s&rcprop=ids",
              "list=hiddenitems&hiuser=%s&hiprop=ids",
              "list=hiddenitems&hitype=logging&hititle=%s&hiprop=ids",
              "list=allimages&aisort=timestamp&aiuser=%s&aiprop=",
              "list=allimages&aisha1=%s&aiprop=",
              "list=filearchive&fasha1=%s&faprop=",
              "list=filearchive&faprefix=%s&faprop=",
              "list=logevents&leuser=%s&leprop=ids",
              "list=logevents&letitle=%s&leprop=ids",
              "list=logevents&leprefix=%s&leprop=ids")) {
        queries.add(guess.formatted(canary.word()));
      }
    }
    return queries;
  }

  /** Every revision on either side, and beside its neighbours. */
  private static List<String> comparisons() {
    String all = "&prop=diff|diffsize|rel|ids|title|user|comment|parsedcomment|size|timestamp";
    List<String> queries = new ArrayList<>();
    for (long id = 10; id < 24; id++) {
      for (String type : List.of("table", "inline", "unified")) {
        queries.add("action=compare&fromrev=10&torev=%d&difftype=%s".formatted(id, type) + all);
      }
      queries.add("action=compare&torev=10&fromrev=%d&slots=*".formatted(id) + all);
      queries.add("action=compare&totitle=Open&fromrev=%d&prop=ids|size".formatted(id));
      for (String relative : List.of("prev", "next", "cur")) {
        queries.add("action=compare&fromrev=%d&torelative=%s".formatted(id, relative) + all);
      }
      queries.add(
          "action=compare&torev=10&fromrev=%d&fromslots=main&fromtext-main=x&fromsection-main=0"
              .formatted(id));
      queries.add("action=compare&torev=10&fromrev=%d&fromsection=0".formatted(id));
    }
    return queries;
  }

  private static List<String> answers(StoredWiki wiki, long reader, List<String> queries) {
    return queries.stream().map(query -> wiki.ask(reader, query)).toList();
  }
}
