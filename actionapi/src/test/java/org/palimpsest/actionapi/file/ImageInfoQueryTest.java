package org.palimpsest.actionapi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.SampleFiles;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.testing.EveryEngine;

class ImageInfoQueryTest {
  private static final long NOBODY = 0;
  private static final long SYSOP = 1;
  private static final long OVERSEER = 2;
  private static final Title PIER = new Title(Namespace.FILE, "Old_pier.png");
  private static final String ALL =
      "&iiprop=timestamp|user|userid|comment|parsedcomment|canonicaltitle|url|size|dimensions|sha1"
          + "|mime|mediatype|metadata|commonmetadata|extmetadata|archivename|bitdepth|badfile";

  /** A file of three versions, each a day after the one before; the ids of these. */
  private static long[] pier(StoredWiki wiki) {
    wiki.account(SYSOP, "Sysop", "sysop");
    wiki.account(OVERSEER, "Overseer", "sysop", "suppress");
    wiki.stranger(3, "Vik");
    wiki.page(7, PIER, false);
    return wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      long[] ids = new long[3];
      for (int day = 1; day <= 3; day++) {
        ids[day - 1] = files.upload("Old_pier.png", day(day), day == 3 ? "Vik" : "Sysop", 10 * day);
      }
      return ids;
    });
  }

  private static Instant day(int day) {
    return Instant.parse("2031-04-0%dT08:00:00Z".formatted(day));
  }

  private static String ask(StoredWiki wiki, long reader, String query) {
    return wiki.ask(reader, "formatversion=2&prop=imageinfo&" + query);
  }

  @EveryEngine
  void a_file_tells_of_its_current_version_and_where_its_history_goes_on(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);

    assertThat(ask(wiki, NOBODY, "titles=File:Old pier.png"))
        .isEqualTo(
            "{\"continue\":{\"iistart\":\"2031-04-02T08:00:00Z\",\"continue\":\"||\"},"
                + "\"query\":{\"pages\":[{\"pageid\":7,\"ns\":6,\"title\":\"File:Old pier.png\","
                + "\"imagerepository\":\"local\",\"imageinfo\":["
                + "{\"timestamp\":\"2031-04-03T08:00:00Z\",\"user\":\"Vik\",\"anon\":true}]}]}}");
    assertThat(times(ask(wiki, NOBODY, "titles=File:Old pier.png&iistart=2031-04-02T08:00:00Z")))
        .isEqualTo("02");
    assertThat(times(ask(wiki, NOBODY, "titles=File:Old pier.png&iilimit=9")))
        .isEqualTo("03,02,01");
    assertThat(
            times(
                ask(wiki, NOBODY, "titles=File:Old pier.png&iilimit=9&iiend=2031-04-02T08:00:00Z")))
        .isEqualTo("03,02");
    assertThat(ask(wiki, NOBODY, "titles=File:Old pier.png&iilimit=9&iistart=2030-01-01T00:00:00Z"))
        .contains("\"imagerepository\":\"local\"}");
  }

  @EveryEngine
  void an_old_version_tells_all_there_is_to_know(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);

    assertThat(
            ask(
                wiki,
                NOBODY,
                "titles=File:Old pier.png&iilimit=9&iistart=2031-04-01T08:00:00Z" + ALL))
        .endsWith(
            "\"imagerepository\":\"local\",\"badfile\":false,\"imageinfo\":["
                + "{\"timestamp\":\"2031-04-01T08:00:00Z\",\"user\":\"Sysop\",\"userid\":1,"
                + "\"size\":10,\"width\":10,\"height\":20,\"comment\":\"comment of 10\","
                + "\"parsedcomment\":\"comment of 10\",\"canonicaltitle\":\"File:Old pier.png\","
                + "\"url\":\"http://wiki.example/w/images/archive/3/3a/20310402080000%21Old_pier.png\","
                + "\"descriptionurl\":\"http://wiki.example/wiki/File:Old_pier.png\","
                + "\"descriptionshorturl\":\"http://wiki.example/w/index.php?curid=7\","
                + "\"sha1\":\"000000000000000000000000000000000000000a\","
                + "\"metadata\":[{\"name\":\"size\",\"value\":1}],\"commonmetadata\":[],"
                + "\"extmetadata\":{\"DateTime\":{\"value\":\"2031-04-01T08:00:00Z\","
                + "\"source\":\"mediawiki-metadata\",\"hidden\":\"\"},"
                + "\"ObjectName\":{\"value\":\"Old pier\",\"source\":\"mediawiki-metadata\"}},"
                + "\"mime\":\"image/png\",\"mediatype\":\"BITMAP\","
                + "\"archivename\":\"20310402080000!Old_pier.png\",\"bitdepth\":8}]}]}}");
  }

  @EveryEngine
  void of_several_files_each_has_its_number_of_versions(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);
    wiki.write(sql -> new SampleFiles(sql).upload("Alone.png", day(9), "Sysop", 5));

    String answer =
        ask(
            wiki,
            NOBODY,
            "titles=File:Old pier.png|File:Alone.png|File:Nope.png|Talk:Old pier.png&iilimit=2");
    assertThat(answer).startsWith("{\"batchcomplete\":true");
    assertThat(times(answer)).isEqualTo("09,03,02");
    assertThat(answer)
        .contains("\"title\":\"File:Nope.png\",\"missing\":true,\"imagerepository\":\"\"}")
        .contains("\"title\":\"Talk:Old pier.png\",\"missing\":true}");
    assertThat(ask(wiki, NOBODY, "titles=File:Nope.png&iiprop=uploadwarning|badfile"))
        .contains(
            "\"imagerepository\":\"\",\"badfile\":false,"
                + "\"imageinfo\":[{\"html\":\"\",\"filemissing\":true}]");
    assertThat(ask(wiki, NOBODY, "titles=File:Nope.png&iiprop=url|canonicaltitle|badfile"))
        .contains(
            "\"imageinfo\":[{\"canonicaltitle\":\"File:Nope.png\","
                + "\"descriptionurl\":\"http://wiki.example/wiki/File:Nope.png\","
                + "\"filemissing\":true}]");
  }

  @EveryEngine
  void clients_go_on_within_files_whatever_their_versions_share(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);
    wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      files.upload("Twin.png", day(5), "Sysop", 1);
      return files.upload("Twin.png", day(5), "Sysop", 2);
    });

    String first = ask(wiki, NOBODY, "titles=File:Twin.png&iiprop=size");
    Matcher next = Pattern.compile("\"iicontinue\":\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    assertThat(first).contains("\"size\":2,");
    String second =
        ask(wiki, NOBODY, "titles=File:Twin.png&iiprop=size&iicontinue=" + next.group(1));
    assertThat(second).contains("\"size\":1,").contains("batchcomplete");

    assertThat(
            times(
                ask(
                    wiki,
                    NOBODY,
                    "titles=File:Old pier.png|File:Alone.png&iilimit=9"
                        + "&iicontinue=Old_pier.png|20310402080000")))
        .isEqualTo("02,01");
    assertThat(ask(wiki, NOBODY, "titles=File:Old pier.png&iicontinue=x"))
        .contains("\"code\":\"badcontinue\"");
    assertThat(ask(wiki, NOBODY, "titles=File:Old pier.png&iicontinue=A|20310402080000|x"))
        .contains("\"code\":\"badcontinue\"");
  }

  @EveryEngine
  void a_page_that_leads_to_a_file_tells_of_that_file(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);
    wiki.page(8, new Title(Namespace.FILE, "Pier.png"), true);
    wiki.write(sql -> {
      RedirectTable.put(sql, 8, new ParsedTitle.Local(PIER, ""));
      return true;
    });

    assertThat(
            ask(wiki, NOBODY, "titles=File:Pier.png|File:Old pier.png&iiprop=canonicaltitle|sha1"))
        .contains(
            "{\"pageid\":8,\"ns\":6,\"title\":\"File:Pier.png\","
                + "\"imagerepository\":\"local\",\"imageinfo\":["
                + "{\"canonicaltitle\":\"File:Old pier.png\","
                + "\"sha1\":\"000000000000000000000000000000000000001e\"}]}")
        .contains(
            "\"pageid\":7,\"ns\":6,\"title\":\"File:Old pier.png\","
                + "\"imagerepository\":\"local\",\"imageinfo\":[{");
  }

  @EveryEngine
  void of_hidden_content_nobody_is_told_more_than_its_size(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    long[] ids = pier(wiki);
    wiki.write(sql -> {
      SampleFiles.hide(sql, ids[0], new Visibility(Level.HIDDEN, Level.HIDDEN, Level.HIDDEN));
      SampleFiles.hide(
          sql, ids[1], new Visibility(Level.SUPPRESSED, Level.SUPPRESSED, Level.SUPPRESSED));
      return true;
    });
    String last = "titles=File:Old pier.png&iilimit=9&iistart=2031-04-01T08:00:00Z";
    String middle = last + "&iistart=2031-04-02T08:00:00Z&iiend=2031-04-02T08:00:00Z";

    assertThat(ask(wiki, NOBODY, last + ALL))
        .endsWith(
            "{\"timestamp\":\"2031-04-01T08:00:00Z\",\"userhidden\":true,"
                + "\"size\":10,\"width\":10,\"height\":20,\"commenthidden\":true,"
                + "\"filehidden\":true}]}]}}");
    assertThat(ask(wiki, SYSOP, last + ALL))
        .endsWith(
            "{\"timestamp\":\"2031-04-01T08:00:00Z\",\"userhidden\":true,\"user\":\"Sysop\","
                + "\"userid\":1,\"size\":10,\"width\":10,\"height\":20,\"commenthidden\":true,"
                + "\"comment\":\"comment of 10\",\"parsedcomment\":\"comment of 10\","
                + "\"filehidden\":true}]}]}}");
    assertThat(ask(wiki, SYSOP, last + "&iiprop=sha1|url")).endsWith("[{\"filehidden\":true}]}]}}");
    assertThat(ask(wiki, SYSOP, middle + ALL))
        .endsWith(
            "{\"timestamp\":\"2031-04-02T08:00:00Z\",\"userhidden\":true,"
                + "\"size\":20,\"width\":20,\"height\":40,\"commenthidden\":true,"
                + "\"filehidden\":true,\"suppressed\":true}]}]}}");
    assertThat(ask(wiki, OVERSEER, middle + ALL))
        .contains("\"comment\":\"comment of 20\"")
        .doesNotContain("sha1");
  }

  @EveryEngine
  void thumbnails_are_found_in_the_size_that_fits(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);
    String file = "titles=File:Old pier.png&iiprop=url|thumbmime&";

    assertThat(ask(wiki, NOBODY, file + "iiurlwidth=12"))
        .contains(
            "\"thumburl\":\"http://wiki.example/w/images/thumb/3/3a/Old_pier.png/12px-Old_pier.png\","
                + "\"thumbwidth\":12,\"thumbheight\":24,\"thumbmime\":\"image/png\","
                + "\"responsiveUrls\":{"
                + "\"1.5\":\"http://wiki.example/w/images/thumb/3/3a/Old_pier.png/18px-Old_pier.png\","
                + "\"2\":\"http://wiki.example/w/images/thumb/3/3a/Old_pier.png/24px-Old_pier.png\"}")
        .contains("\"mime\":\"image/png\"");
    assertThat(ask(wiki, NOBODY, file + "iiurlwidth=300"))
        .contains(
            "\"thumburl\":\"http://wiki.example/w/images/3/3a/Old_pier.png\","
                + "\"thumbwidth\":30,\"thumbheight\":60")
        .doesNotContain("responsiveUrls");
    assertThat(ask(wiki, NOBODY, file + "iiurlheight=20")).contains("\"thumbwidth\":10,");
    assertThat(ask(wiki, NOBODY, file + "iiurlparam=7px")).contains("\"thumbwidth\":7,");
    assertThat(ask(wiki, NOBODY, file + "iiurlwidth=9&iiurlparam=7px"))
        .contains("\"thumbwidth\":9,")
        .contains("(7) has been ignored");
    assertThat(ask(wiki, NOBODY, file + "iiurlwidth=9&iiurlparam=x"))
        .contains("\"thumbwidth\":9,")
        .contains("has been ignored");
    assertThat(ask(wiki, NOBODY, file + "iiurlwidth=0")).contains("\"code\":\"urlparamnormal\"");
    assertThat(ask(wiki, NOBODY, file + "iiurlwidth=-9")).contains("\"code\":\"urlparamnormal\"");
    assertThat(ask(wiki, NOBODY, file + "iiurlparam=x")).contains("\"code\":\"urlparamnormal\"");
    assertThat(ask(wiki, NOBODY, file + "iiurlparam=0px")).contains("\"code\":\"invalidurlparam\"");
  }

  @EveryEngine
  void an_answer_has_fifty_thumbnails_at_most(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      for (int second = 1; second <= 60; second++) {
        files.upload("Many.png", Instant.ofEpochSecond(second), "192.0.2.1", 100);
      }
      return true;
    });
    String query = "titles=File:Many.png&iiprop=timestamp|url&iilimit=500&iiurlwidth=9";

    String first = ask(wiki, NOBODY, query);
    assertThat(first.split("thumburl", -1)).hasSize(51);
    assertThat(first).contains("\"iicontinue\":\"Many.png|19700101000010|");
  }

  @EveryEngine
  void a_context_must_be_a_title(Database database) {
    StoredWiki wiki = new StoredWiki(database);
    pier(wiki);

    assertThat(ask(wiki, NOBODY, "titles=File:Old pier.png&iibadfilecontexttitle=[["))
        .contains("\"code\":\"invalid-title\"");
    assertThat(
            ask(wiki, NOBODY, "titles=File:Old pier.png&iibadfilecontexttitle=Fen&iiprop=badfile"))
        .contains("\"badfile\":false");
  }

  private static String times(String answer) {
    StringBuilder days = new StringBuilder();
    Matcher time = Pattern.compile("\"timestamp\":\"2031-04-(\\d\\d)").matcher(answer);
    while (time.find()) {
      days.append(days.isEmpty() ? "" : ",").append(time.group(1));
    }
    return days.toString();
  }
}
