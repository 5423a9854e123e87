package org.palimpsest.actionapi.help;

import java.util.List;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Translator;

/** {@code action=help}: one page that lists the modules with their parameters. */
public final class HelpAction implements Action {
  private static final Declaration DECLARATION = Declaration.of("help").readingNothing();

  private final String html;

  /** Help for these modules and for this one. */
  public HelpAction(List<? extends Action> actions, String siteName, Messages messages) {
    HelpPage page = new HelpPage(siteName, new Translator(messages, Languages.ENGLISH));
    actions.forEach(action -> page.add(action.declaration(), action.parts()));
    page.add(DECLARATION, List.of());
    this.html = page.html();
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    return new Answer.Page(html);
  }
}
