package org.palimpsest.actionapi.people;

import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.wiki.people.TalkNews;

/** {@code action=clearhasmsg} (spec: query-modules.md, section 9). */
public final class ClearHasMsgAction implements Action {
  private static final Declaration DECLARATION =
      Declaration.of("clearhasmsg").writing().postOnly().example("action=clearhasmsg");

  private final TalkNews news;

  public ClearHasMsgAction(TalkNews news) {
    this.news = news;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    news.markRead(call.performer());
    return Answer.of("clearhasmsg", Node.of("success"));
  }
}
