package org.palimpsest.actionapi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.SampleFiles;
import org.palimpsest.store.testing.EveryEngine;

class FileListsTest {
  private static final long NOBODY = 0;
  private static final long SYSOP = 1;
  private static final long OVERSEER = 2;
  private static final long ROBOT = 4;

  private static final String DELETED =
      "&faprop=sha1|timestamp|user|size|mime|mediatype|bitdepth|archivename";

  private static StoredWiki wiki(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    wiki.account(SYSOP, "Sysop", "sysop");
    wiki.account(OVERSEER, "Overseer", "suppress");
    wiki.stranger(3, "Vik");
    wiki.account(ROBOT, "Robot", "bot");
    return wiki;
  }

  /** Four files; the second and the fourth have the same bytes. */
  private static StoredWiki wikiWithFiles(Database database) {
    StoredWiki wiki = wiki(database);
    wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      files.upload("Bay.png", day(3), "Sysop", 10);
      files.upload("Cove.png", day(1), "Vik", 20);
      files.upload("Dune.png", day(2), "Robot", 30);
      files.upload("Fen.png", day(4), "Sysop", 10);
      return files.upload("Fen.png", day(5), "Sysop", 20);
    });
    return wiki;
  }

  private static Instant day(int day) {
    return Instant.parse("2031-04-0%dT08:00:00Z".formatted(day));
  }

  private static String names(StoredWiki wiki, String query) {
    return String.join(
        ",", found("\"name\":\"(\\w+)\\.png\"", wiki.ask(NOBODY, "list=allimages&" + query)));
  }

  private static List<String> found(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @EveryEngine
  void all_files_are_listed_by_name(Database database) {
    StoredWiki wiki = wikiWithFiles(database);

    assertThat(wiki.ask(NOBODY, "formatversion=2&list=allimages&ailimit=1"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"continue\":{\"aicontinue\":\"Cove.png\","
                + "\"continue\":\"-||\"},\"query\":{\"allimages\":[{\"name\":\"Bay.png\","
                + "\"timestamp\":\"2031-04-03T08:00:00Z\","
                + "\"url\":\"http://wiki.example/w/images/e/e1/Bay.png\","
                + "\"descriptionurl\":\"http://wiki.example/wiki/File:Bay.png\","
                + "\"ns\":6,\"title\":\"File:Bay.png\"}]}}");
    assertThat(names(wiki, "aiprop=")).isEqualTo("Bay,Cove,Dune,Fen");
    assertThat(names(wiki, "aiprop=&aicontinue=Cove.png")).isEqualTo("Cove,Dune,Fen");
    assertThat(names(wiki, "aiprop=&aifrom=c&aito=e")).isEqualTo("Cove,Dune");
    assertThat(names(wiki, "aiprop=&aidir=older&aifrom=e")).isEqualTo("Dune,Cove,Bay");
    assertThat(names(wiki, "aiprop=&aiprefix=Co")).isEqualTo("Cove");
    assertThat(names(wiki, "aiprop=&aiminsize=20")).isEqualTo("Cove,Dune,Fen");
    assertThat(names(wiki, "aiprop=&aimaxsize=20&aimime=image/png|text/plain"))
        .isEqualTo("Bay,Cove,Fen");
    assertThat(names(wiki, "aiprop=&aimime=text/plain")).isEmpty();
    String digest = "%040X".formatted(20);
    assertThat(names(wiki, "aiprop=&aisha1=" + digest)).isEqualTo("Cove,Fen");
    assertThat(names(wiki, "aiprop=&aisha1base36=" + "0".repeat(30) + "k")).isEqualTo("Cove,Fen");
    assertThat(wiki.ask(NOBODY, "formatversion=2&generator=allimages&gailimit=2&prop=imageinfo"))
        .contains("\"title\":\"File:Bay.png\",\"missing\":true,\"imagerepository\":\"local\"")
        .contains("\"gaicontinue\":\"Dune.png\"");
  }

  @EveryEngine
  void all_files_are_listed_by_time(Database database) {
    StoredWiki wiki = wikiWithFiles(database);
    String timed = "aiprop=&aisort=timestamp&";

    assertThat(names(wiki, timed)).isEqualTo("Cove,Dune,Bay,Fen");
    assertThat(names(wiki, timed + "aidir=descending")).isEqualTo("Fen,Bay,Dune,Cove");
    assertThat(names(wiki, timed + "aistart=2031-04-02T08:00:00Z&aiend=2031-04-03T08:00:00Z"))
        .isEqualTo("Dune,Bay");
    assertThat(names(wiki, timed + "aiuser=Sysop")).isEqualTo("Bay,Fen");
    assertThat(names(wiki, timed + "aiuser=Vik")).isEqualTo("Cove");
    assertThat(names(wiki, timed + "aiuser=Nobody at all")).isEmpty();
    assertThat(names(wiki, timed + "aifilterbots=bots")).isEqualTo("Dune");
    assertThat(names(wiki, timed + "aifilterbots=nobots")).isEqualTo("Cove,Bay,Fen");
    assertThat(names(wiki, timed + "aisha1=" + "%040x".formatted(20))).isEqualTo("Cove,Fen");
    String first = wiki.ask(NOBODY, "list=allimages&ailimit=2&" + timed.replaceAll("&$", ""));
    assertThat(
            names(wiki, timed + "aicontinue=" + found("aicontinue\":\"([^\"]+)", first).getFirst()))
        .isEqualTo("Bay,Fen");
  }

  @EveryEngine
  void what_belongs_to_one_order_is_refused_in_the_other(Database database) {
    StoredWiki wiki = wiki(database);
    for (String wrong :
        List.of(
            "aiuser=Sysop",
            "aistart=2031-04-02T08:00:00Z",
            "aiend=2031-04-02T08:00:00Z",
            "aifilterbots=bots",
            "aisort=timestamp&aifrom=A",
            "aisort=timestamp&aito=A",
            "aisort=timestamp&aiprefix=A")) {
      assertThat(wiki.ask(NOBODY, "list=allimages&" + wrong))
          .contains("\"code\":\"invalidparammix\"");
    }
    assertThat(wiki.ask(NOBODY, "list=allimages&aisort=timestamp&aiuser=Sysop&aifilterbots=bots"))
        .contains("\"code\":\"invalidparammix-cannotusewith\"");
    assertThat(wiki.ask(NOBODY, "list=allimages&aisha1=zz"))
        .contains("\"code\":\"invalidsha1hash\"");
    assertThat(wiki.ask(NOBODY, "list=allimages&aisha1base36=zz"))
        .contains("\"code\":\"invalidsha1base36hash\"");
    assertThat(wiki.ask(NOBODY, "list=allimages&aifrom=[[")).contains("\"code\":\"invalidtitle\"");
    assertThat(wiki.ask(NOBODY, "list=allimages&aisort=timestamp&aicontinue=zz"))
        .contains("\"code\":\"badcontinue\"");
  }

  @EveryEngine
  void equal_files_know_each_other(Database database) {
    StoredWiki wiki = wikiWithFiles(database);
    wiki.write(sql -> new SampleFiles(sql).upload("Abbey.png", day(6), "Vik", 20));
    String titles = "formatversion=2&titles=File:Fen.png|File:Cove.png|File:Bay.png|Fen";

    assertThat(wiki.ask(NOBODY, "prop=duplicatefiles&" + titles))
        .contains(
            "\"title\":\"File:Fen.png\",\"missing\":true,\"duplicatefiles\":["
                + "{\"name\":\"Abbey.png\",\"timestamp\":\"2031-04-06T08:00:00Z\","
                + "\"shared\":false,\"user\":\"Vik\"},"
                + "{\"name\":\"Cove.png\",\"timestamp\":\"2031-04-01T08:00:00Z\","
                + "\"shared\":false,\"user\":\"Vik\"}]}")
        .contains("\"title\":\"File:Bay.png\",\"missing\":true}");
    String first = wiki.ask(NOBODY, "prop=duplicatefiles&dflimit=1&" + titles);
    assertThat(found("\"name\":\"(\\w+)", first)).containsExactly("Abbey");
    assertThat(first).contains("\"dfcontinue\":\"Cove.png|Fen.png\"");
    assertThat(
            found(
                "\"name\":\"(\\w+)",
                wiki.ask(NOBODY, "prop=duplicatefiles&dfcontinue=Cove.png|Fen.png&" + titles)))
        .containsExactlyInAnyOrder("Fen", "Abbey", "Cove");
    assertThat(
            found(
                "\"name\":\"(\\w+)",
                wiki.ask(NOBODY, "prop=duplicatefiles&dfdir=descending&titles=File:Fen.png")))
        .containsExactly("Cove", "Abbey");
    assertThat(wiki.ask(NOBODY, "prop=duplicatefiles&dfcontinue=x&titles=File:Fen.png"))
        .contains("\"code\":\"badcontinue\"");
    assertThat(
            found(
                "\"title\":\"File:(\\w+)",
                wiki.ask(NOBODY, "generator=duplicatefiles&titles=File:Fen.png")))
        .containsExactlyInAnyOrder("Abbey", "Cove");
  }

  /** A deleted file of two versions, and an old version of a file that lives; ids in that order. */
  private static long[] delete(StoredWiki wiki) {
    return wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      long[] ids = {
        files.upload("Gone.png", day(1), "Vik", 10),
        files.upload("Gone.png", day(2), "Sysop", 20),
        files.upload("Pier.png", day(3), "Vik", 10)
      };
      files.upload("Pier.png", day(4), "Vik", 30);
      SampleFiles.delete(sql, "Gone.png", ids[0]);
      SampleFiles.delete(sql, "Gone.png", ids[1]);
      SampleFiles.delete(sql, "Pier.png", ids[2]);
      return ids;
    });
  }

  private static List<String> deleted(StoredWiki wiki, long reader, String query) {
    return found("\"id\":(\\d+)", wiki.ask(reader, "list=filearchive&" + query));
  }

  @EveryEngine
  void deleted_versions_are_listed_by_name_and_time(Database database) {
    StoredWiki wiki = wiki(database);
    long[] ids = delete(wiki);
    String first = Long.toString(ids[0]);
    String second = Long.toString(ids[1]);
    String third = Long.toString(ids[2]);

    assertThat(wiki.ask(NOBODY, "formatversion=2&list=filearchive&falimit=1" + DELETED))
        .isEqualTo(
            "{\"batchcomplete\":true,\"continue\":{\"facontinue\":"
                + "\"Gone.png|20310402080000|%s\",".formatted(second)
                + "\"continue\":\"-||\"},\"query\":{\"filearchive\":[{\"id\":%s,".formatted(first)
                + "\"name\":\"Gone.png\",\"ns\":6,\"title\":\"File:Gone.png\",\"userid\":0,"
                + "\"user\":\"Vik\",\"sha1\":\"000000000000000000000000000000000000000a\","
                + "\"timestamp\":\"2031-04-01T08:00:00Z\",\"size\":\"10\",\"height\":\"20\","
                + "\"width\":\"10\",\"mediatype\":\"BITMAP\",\"bitdepth\":\"8\","
                + "\"mime\":\"image/png\",\"archivename\":\"20310402080000!Gone.png\"}]}}");
    assertThat(deleted(wiki, NOBODY, "")).containsExactly(first, second, third);
    assertThat(deleted(wiki, NOBODY, "facontinue=Gone.png|20310402080000|" + second))
        .containsExactly(second, third);
    assertThat(deleted(wiki, NOBODY, "fadir=descending")).containsExactly(third, second, first);
    assertThat(deleted(wiki, NOBODY, "faprefix=p")).containsExactly(third);
    assertThat(deleted(wiki, NOBODY, "fafrom=h")).containsExactly(third);
    assertThat(deleted(wiki, NOBODY, "fato=h")).containsExactly(first, second);
    assertThat(deleted(wiki, NOBODY, "fadir=descending&fafrom=h")).containsExactly(second, first);
    assertThat(deleted(wiki, NOBODY, "fasha1=%040x".formatted(10))).containsExactly(first, third);
    assertThat(wiki.ask(NOBODY, "list=filearchive&facontinue=a|b"))
        .contains("\"code\":\"badcontinue\"");
  }

  @EveryEngine
  void descriptions_and_metadata_of_deleted_versions_need_a_right(Database database) {
    StoredWiki wiki = wiki(database);
    delete(wiki);

    for (String denied : List.of("description", "parseddescription", "metadata")) {
      assertThat(wiki.ask(NOBODY, "list=filearchive&faprop=" + denied))
          .contains("\"code\":\"permissiondenied\"");
    }
    assertThat(wiki.ask(SYSOP, "list=filearchive&faprop=parseddescription|metadata"))
        .contains("\"parseddescription\":\"comment of 10\"")
        .contains("\"metadata\":[{\"name\":\"size\",\"value\":1}]")
        .doesNotContain("\"description\"");
    assertThat(wiki.ask(SYSOP, "list=filearchive&faprop=description"))
        .contains("\"description\":\"comment of 10\"");
  }

  @EveryEngine
  void hidden_parts_of_deleted_versions_are_told_to_those_who_may_see_them(Database database) {
    StoredWiki wiki = wiki(database);
    long[] ids = delete(wiki);
    wiki.write(sql -> {
      SampleFiles.hide(sql, ids[0], new Visibility(Level.HIDDEN, Level.HIDDEN, Level.HIDDEN));
      SampleFiles.hide(
          sql, ids[2], new Visibility(Level.SUPPRESSED, Level.VISIBLE, Level.SUPPRESSED));
      return true;
    });
    String hidden =
        "\"timestamp\":\"2031-04-01T08:00:00Z\",\"archivename\":\"20310402080000!Gone.png\","
            + "\"filehidden\":true,\"commenthidden\":true,\"userhidden\":true}";
    String suppressed =
        "\"timestamp\":\"2031-04-03T08:00:00Z\",\"archivename\":\"20310404080000!Pier.png\","
            + "\"filehidden\":true,\"userhidden\":true,\"suppressed\":true}";
    String list = "formatversion=2&list=filearchive" + DELETED;

    assertThat(wiki.ask(NOBODY, list)).contains(hidden).contains(suppressed);
    assertThat(wiki.ask(SYSOP, list))
        .contains("\"user\":\"Vik\",\"sha1\":\"000000000000000000000000000000000000000a\"")
        .contains("\"filehidden\":true,\"commenthidden\":true,\"userhidden\":true}")
        .contains(suppressed);
    assertThat(wiki.ask(OVERSEER, list)).contains(hidden).doesNotContain(suppressed);
    String digest = "fasha1=%040x".formatted(10);
    assertThat(deleted(wiki, NOBODY, digest)).isEmpty();
    assertThat(deleted(wiki, SYSOP, digest)).containsExactly(Long.toString(ids[0]));
    assertThat(deleted(wiki, OVERSEER, digest)).containsExactly(Long.toString(ids[2]));
  }

  @EveryEngine
  void everybody_has_a_stash_of_their_own(Database database) {
    StoredWiki wiki = wiki(database);
    wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      files.stash("aa.bb.1.png", SYSOP, day(1), 10);
      files.stash("cc.dd.1.png", SYSOP, day(2), 20);
      return files.stash("ee.ff.4.png", ROBOT, day(3), 20);
    });

    assertThat(wiki.ask(NOBODY, "list=mystashedfiles")).contains("\"code\":\"stashnotloggedin\"");
    assertThat(wiki.ask(SYSOP, "formatversion=2&list=mystashedfiles&msfprop=size|type&msflimit=1"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"continue\":{\"msfcontinue\":"
                + "\"20310402080000|cc.dd.1.png\",\"continue\":\"-||\"},"
                + "\"query\":{\"mystashedfiles\":[{\"filekey\":\"aa.bb.1.png\","
                + "\"status\":\"finished\",\"size\":10,\"width\":10,\"height\":20,\"bits\":8,"
                + "\"mimetype\":\"image/png\",\"mediatype\":\"BITMAP\"}]}}");
    assertThat(
            wiki.ask(
                SYSOP,
                "formatversion=2&list=mystashedfiles&msfcontinue=20310402080000|cc.dd.1.png"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"mystashedfiles\":["
                + "{\"filekey\":\"cc.dd.1.png\",\"status\":\"finished\"}]}}");
    assertThat(wiki.ask(SYSOP, "list=mystashedfiles&msfcontinue=x"))
        .contains("\"code\":\"badcontinue\"");

    String about = "formatversion=2&prop=stashimageinfo&siifilekey=";
    assertThat(wiki.ask(NOBODY, about + "aa.bb.1.png")).contains("\"code\":\"notloggedin\"");
    assertThat(wiki.ask(SYSOP, "prop=stashimageinfo")).contains("\"code\":\"missingparam\"");
    assertThat(wiki.ask(SYSOP, about + "aa.bb.1.png|cc.dd.1.png|aa.bb.1.png"))
        .isEqualTo(
            "{\"batchcomplete\":true,\"query\":{\"stashimageinfo\":["
                + "{\"timestamp\":\"2031-04-01T08:00:00Z\","
                + "\"url\":\"http://wiki.example/wiki/Special:UploadStash/file/aa.bb.1.png\","
                + "\"descriptionurl\":"
                + "\"http://wiki.example/wiki/Special:UploadStash/file/aa.bb.1.png\"},"
                + "{\"timestamp\":\"2031-04-02T08:00:00Z\","
                + "\"url\":\"http://wiki.example/wiki/Special:UploadStash/file/cc.dd.1.png\","
                + "\"descriptionurl\":"
                + "\"http://wiki.example/wiki/Special:UploadStash/file/cc.dd.1.png\"}]}}");
    assertThat(wiki.ask(SYSOP, about + "aa.bb.1.png&siiprop=size|sha1|url&siiurlwidth=5"))
        .contains(
            "\"size\":10,\"width\":10,\"height\":20,\"thumburl\":\"http://wiki.example/wiki/"
                + "Special:UploadStash/thumb/aa.bb.1.png/5px-aa.bb.1.png\"");
    assertThat(wiki.ask(SYSOP, about + "aa.bb.1.png|no.no.1.png"))
        .contains("\"code\":\"uploadstash-file-not-found\"");
    assertThat(wiki.ask(SYSOP, about + "../x"))
        .contains("\"code\":\"uploadstash-bad-path-bad-format\"");
    assertThat(wiki.ask(SYSOP, about + "ee.ff.4.png"))
        .contains("\"code\":\"uploadstash-wrong-owner\"");
  }
}
