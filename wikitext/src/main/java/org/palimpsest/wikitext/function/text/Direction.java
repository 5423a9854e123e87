package org.palimpsest.wikitext.function.text;

import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.mark.Marks;

/**
 * Keeps the direction of a text to itself ({@code bidi}): in marks for the direction of its first
 * letter that has one.
 */
final class Direction implements ParserFunction {
  private static final char LEFT_TO_RIGHT = '\u202A';
  private static final char RIGHT_TO_LEFT = '\u202B';
  private static final char END = '\u202C';

  @Override
  public Result call(FunctionCall call) {
    String text = call.argument(0);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == Marks.START) {
        return Result.of(LEFT_TO_RIGHT + text + END);
      }
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return Result.of(LEFT_TO_RIGHT + text + END);
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return Result.of(RIGHT_TO_LEFT + text + END);
        }
        default -> {
          // Signs and digits go along with either.
        }
      }
    }
    return Result.of(text);
  }
}
