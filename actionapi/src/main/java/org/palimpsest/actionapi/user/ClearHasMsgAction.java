package org.palimpsest.actionapi.user;

import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.wiki.user.TalkNews;

/** {@code action=clearhasmsg} (spec: query-modules.md, section 9). */
public final class ClearHasMsgAction implements ActionModule {
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
