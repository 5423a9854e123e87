package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/**
 * Ends formatting that is not properly nested: the "adoption agency algorithm" (HTML standard,
 * 13.2.6.4.7). Blocks that began in the formatting move out of it and get a copy of it inside.
 */
final class Adoption {
  private static final int MOST_BLOCKS = 8;
  private static final int MOST_COPIES = 3;

  private final Construction tree;
  private final OpenElements open;
  private final FormattingElements formatting;

  Adoption(Construction tree) {
    this.tree = tree;
    this.open = tree.open;
    this.formatting = tree.formatting;
  }

  /**
   * Ends the last formatting element of a kind.
   *
   * @return false if the end tag must be treated like that of an ordinary element
   */
  boolean end(ElementKind kind) {
    OpenElement current = open.current();
    if (current.kind() == kind && formatting.indexOf(current) < 0) {
      open.pop();
      return true;
    }
    for (int i = 0; i < MOST_BLOCKS; i++) {
      OpenElement ended = formatting.last(kind);
      if (ended == null) {
        return i > 0;
      }
      if (!endOne(ended)) {
        return true;
      }
    }
    return true;
  }

  /** Gives whether there may be more of the element. */
  private boolean endOne(OpenElement ended) {
    if (!ended.isOpen) {
      formatting.remove(ended);
      return false;
    }
    int at = open.indexOf(ended);
    OpenElement block = firstSpecial(at + 1);
    if (isOutOfScope(at)) {
      return false;
    }
    if (block == null) {
      open.popTo(at);
      formatting.remove(ended);
      return false;
    }
    int bookmark = divide(ended, at, block);
    OpenElement copy = ended.copy();
    LooseText.wrapContent(block.draft, copy.draft);
    int old = formatting.indexOf(ended);
    formatting.remove(old);
    formatting.insert(old < bookmark ? bookmark - 1 : bookmark, copy);
    open.remove(open.indexOf(ended));
    open.insert(open.indexOf(block) + 1, copy);
    return true;
  }

  private boolean isOutOfScope(int at) {
    for (int i = open.size() - 1; i > at; i--) {
      if (open.get(i).kind().isScope()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable OpenElement firstSpecial(int from) {
    for (int i = from; i < open.size(); i++) {
      if (open.get(i).kind().isSpecial()) {
        return open.get(i);
      }
    }
    return null;
  }

  /**
   * Moves a block out of the formatting that ends, with copies of other formatting around it.
   *
   * @return where in the list of formatting the copy of what ends belongs
   */
  private int divide(OpenElement ended, int at, OpenElement block) {
    int bookmark = formatting.indexOf(ended);
    OpenElement last = block;
    int depth = 0;
    for (int i = open.indexOf(block) - 1; i > at; i--) {
      OpenElement node = open.get(i);
      int listed = formatting.indexOf(node);
      depth++;
      if (depth > MOST_COPIES && listed >= 0) {
        formatting.remove(listed);
        bookmark = listed < bookmark ? bookmark - 1 : bookmark;
        listed = -1;
      }
      if (listed < 0) {
        open.remove(i);
        continue;
      }
      OpenElement copy = node.copy();
      formatting.replace(listed, copy);
      open.replace(i, copy);
      if (last == block) {
        bookmark = listed + 1;
      }
      copy.draft.append(last.draft);
      last = copy;
    }
    tree.move(last, open.get(at - 1));
    return bookmark;
  }
}
