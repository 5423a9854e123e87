package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;

class PrivateWikiTest {
  private static final GroupSet READERS_LOG_IN =
      GroupSet.standard().without(GroupSet.EVERYBODY, Set.of(Right.READ));

  private final TestWiki wiki =
      TestWiki.builder().settings(site -> site.with(READERS_LOG_IN)).start();

  @AfterEach
  void stop() {
    wiki.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action=query&titles=Diary",
        "action=query&prop=revisions&rvprop=content&titles=Diary",
        "action=query&titles=Diary&export=1",
        "action=query&titles=Diary&exportnowrap=1",
        "action=query&generator=allpages&prop=info",
        "action=query&list=allpages",
        "action=query&list=allusers",
        "action=query&list=prefixsearch&pssearch=D",
        "action=query&list=querypage&qppage=Longpages",
        "action=query&list=random",
        "action=query&list=recentchanges",
        "action=query&list=usercontribs&ucuser=Anne",
        "action=query&list=users&ususers=Anne",
        "action=query&meta=allmessages&ammessages=mainpage",
        "action=query&meta=siteinfo",
        "action=query&meta=userinfo",
        "action=opensearch&search=D"
      })
  void a_stranger_reads_nothing(String query) {
    wiki.page("Diary").by("Anne", "Dear diary").make();
    String answer = wiki.client().open("/w/api.php?format=json&" + query).body();
    assertThat(answer).contains("readapidenied").doesNotContain("Diary", "diary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action=query&meta=tokens&type=login",
        "action=query&meta=authmanagerinfo",
        "action=paraminfo&modules=edit",
        "action=rsd",
        "action=help"
      })
  void a_stranger_finds_the_way_in(String query) {
    assertThat(wiki.client().open("/w/api.php?format=json&" + query).body())
        .doesNotContain("readapidenied");
  }

  @Test
  void whoever_is_logged_in_reads() {
    wiki.account("Anne");
    wiki.page("Diary").by("Anne", "Dear diary").make();
    assertThat(wiki.clientOf("Anne").text("Diary")).isEqualTo("Dear diary");
  }
}
