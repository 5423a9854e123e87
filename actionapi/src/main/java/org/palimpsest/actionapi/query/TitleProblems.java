package org.palimpsest.actionapi.query;

import org.palimpsest.model.title.TitleProblem;

/** Our sentences for why a text is no title. */
final class TitleProblems {
  private TitleProblems() {}

  static String text(TitleProblem problem) {
    return switch (problem) {
      case INVALID_UTF8 -> "The title is not valid UTF-8.";
      case INVALID_EMPTY -> "The title is empty, or only the name of a namespace.";
      case INVALID_TALK_NAMESPACE -> "A talk page's title cannot name another namespace.";
      case INVALID_CHARACTERS -> "The title holds characters that titles cannot hold.";
      case INVALID_RELATIVE -> "The title has the form of a relative path.";
      case INVALID_MAGIC_TILDE -> "The title holds a row of three tildes.";
      case INVALID_TOO_LONG -> "The title is too long.";
      case INVALID_LEADING_COLON -> "The title begins with a colon.";
    };
  }
}
