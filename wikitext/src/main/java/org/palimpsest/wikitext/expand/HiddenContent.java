package org.palimpsest.wikitext.expand;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.Settings.Limits;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.output.Tracking;

/**
 * How much stands behind the marks of a text. A mark is short however much it stands for, and its
 * content can have marks again: without a limit, some hundred characters could stand for more than
 * any memory holds. Not thread-safe.
 */
final class HiddenContent {
  private final Parse parse;
  private final Limits limits;
  private final Function<Message, Mark> errors;
  private long[] sizes = new long[64];
  private int[] depths = new int[64];
  private final BitSet broken = new BitSet();
  private int deepest;
  private long total;

  /**
   * @param errors what stands in the place of what is too much
   */
  HiddenContent(Parse parse, Function<Message, Mark> errors) {
    this.parse = parse;
    this.limits = parse.wiki().settings().limits();
    this.errors = errors;
  }

  /**
   * Keeps a mark.
   *
   * @param content what stands behind it
   * @return the characters that stand for it, or for an error in its place
   */
  String keep(Mark mark, String content) {
    long size = content.length();
    int depth = 1;
    for (int at = next(content, 0); at >= 0; at = next(content, at + Marks.LENGTH)) {
      int number = Marks.numberAt(content, at);
      if (broken.get(number)) {
        return content.substring(at, at + Marks.LENGTH);
      }
      size += number < sizes.length ? sizes[number] : 0;
      depth = Math.max(depth, 1 + (number < depths.length ? depths[number] : 0));
    }
    if (depth > limits.hiddenDepth()) {
      return error(Tracking.HIDDEN_DEPTH, "unstrip-depth-warning", limits.hiddenDepth());
    }
    if (size > limits.hiddenBytes()) {
      return error(Tracking.HIDDEN_SIZE, "unstrip-size-warning", limits.hiddenBytes());
    }
    return keep(mark, size, depth);
  }

  /** A text without marks that stand for too much, all those before them counted. */
  String limited(String text) {
    int at = next(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = next(text, at + Marks.LENGTH)) {
      int number = Marks.numberAt(text, at);
      long size = number < sizes.length ? sizes[number] : 0;
      if (total + size > limits.hiddenBytes()) {
        out.append(text, done, at);
        out.append(error(Tracking.HIDDEN_SIZE, "unstrip-size-warning", limits.hiddenBytes()));
        done = at + Marks.LENGTH;
      } else {
        total += size;
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** How deep hidden content has been found in hidden content. */
  int deepest() {
    return deepest;
  }

  /** How much has been hidden. */
  long total() {
    return total;
  }

  /** What has an error in it is itself an error. */
  private String error(Tracking what, String message, int limit) {
    Message warning = Message.of(message, Message.count(limit));
    parse.output().track(what);
    parse.output().warn(warning);
    String kept = keep(errors.apply(warning), 0, 1);
    broken.set(Marks.numberAt(kept, 0));
    return kept;
  }

  private String keep(Mark mark, long size, int depth) {
    String kept = parse.marks().add(mark);
    int number = Marks.numberAt(kept, 0);
    if (number >= sizes.length) {
      sizes = Arrays.copyOf(sizes, Math.max(number + 1, 2 * sizes.length));
      depths = Arrays.copyOf(depths, sizes.length);
    }
    sizes[number] = size;
    depths[number] = depth;
    deepest = Math.max(deepest, depth);
    return kept;
  }

  private static int next(String text, int from) {
    return text.indexOf(Marks.START, from);
  }
}
