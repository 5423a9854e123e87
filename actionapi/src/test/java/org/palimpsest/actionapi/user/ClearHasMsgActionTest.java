package org.palimpsest.actionapi.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.TalkNoticeTable;

final class ClearHasMsgActionTest {
  @EveryEngine
  void news_are_read_by_whom_they_are_for(Database database) {
    PeopleWiki wiki = new PeopleWiki(database);
    wiki.account("Heron");
    wiki.write(sql -> {
      TalkNoticeTable.note(sql, "Heron", 5);
      TalkNoticeTable.note(sql, "192.0.2.7", 6);
    });

    for (String who : new String[] {"Heron", PeopleWiki.STRANGER}) {
      String info = "action=query&meta=userinfo&uiprop=hasmsg";
      assertThat(wiki.get(who, "action=clearhasmsg")).contains("\"code\":\"mustbeposted\"");
      assertThat(wiki.get(who, info)).contains("\"messages\":true");
      assertThat(wiki.post(who, null, "action=clearhasmsg"))
          .isEqualTo("{\"clearhasmsg\":\"success\"}");
      assertThat(wiki.get(who, info)).contains("\"messages\":false");
    }
  }
}
