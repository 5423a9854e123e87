package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;

/**
 * Reads of a history of 500 revisions by a bot, which may have so many at once.
 *
 * @param name the word by which people choose it
 * @param hiding whether every second revision hides text, comment and author
 */
public record HiddenReadWork(String name, boolean hiding) implements Work {
  private static final int REVISIONS = 500;

  /** Of nothing that is hidden. */
  public static Work history() {
    return new HiddenReadWork("history500", false);
  }

  /** Of which every second revision is hidden. */
  public static Work hiddenHistory() {
    return new HiddenReadWork("hiddenhistory500", true);
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    String title = "Bench history " + Names.fresh();
    List<String> ids = HiddenPages.make(wiki, title, REVISIONS - 1);
    List<String> hidden = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (hiding && i % 2 == 0) {
        hidden.add(ids.get(i));
      }
    }
    if (hiding) {
      HiddenPages.hideAll(wiki, "revision", hidden);
    }
    Form query =
        Form.of(
            "action",
            "query",
            "prop",
            "revisions",
            "titles",
            title,
            "rvlimit",
            "500",
            "rvprop",
            "ids|timestamp|user|comment|flags|size|tags",
            "format",
            "json");
    return new QueryTrial(
        new Sessions(clients, () -> wiki.as("BotUser")),
        ApiSession.PATH + '?' + query.encoded(),
        Signs.REVISION_ID);
  }
}
