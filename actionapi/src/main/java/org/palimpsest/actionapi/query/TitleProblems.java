package org.palimpsest.actionapi.query;

import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.TitleProblem;

/** The sentences for why a text is no title. */
final class TitleProblems {
  private TitleProblems() {}

  static Message message(TitleProblem problem, String text) {
    return Message.of(problem.code(), text);
  }
}
