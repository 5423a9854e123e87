package org.palimpsest.wikitext.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elements that stand in each other and are divided together. */
final class FormattingChain {
  /** From the inside. */
  private final List<DraftElement> elements = new ArrayList<>();

  private FormattingChain() {}

  /** What stands around an element, itself included, within a loose paragraph. */
  static FormattingChain within(DraftElement paragraph, DraftElement innermost) {
    FormattingChain chain = new FormattingChain();
    for (DraftElement e = innermost; e != null && e != paragraph; e = e.parent) {
      chain.elements.add(e);
    }
    return chain;
  }

  /** A divisible element and the divisible ones around it. */
  static FormattingChain of(DraftElement innermost) {
    FormattingChain chain = new FormattingChain();
    for (DraftElement e = innermost; e != null && e.divisible; e = e.parent) {
      chain.elements.add(e);
    }
    return chain;
  }

  int size() {
    return elements.size();
  }

  DraftElement outermost() {
    return elements.getLast();
  }

  List<DraftElement> elements() {
    return elements;
  }

  /**
   * Copies the elements, and lets what is open go on in the copies. Originals that have got nothing
   * yet are taken away.
   *
   * @return the innermost copy
   */
  DraftElement continueIn(DraftElement into, @Nullable Draft before) {
    DraftElement parent = into;
    Draft following = before;
    for (DraftElement original : elements.reversed()) {
      DraftElement copy = new DraftElement(original.shape);
      copy.divisible = true;
      copy.paragraph = into.paragraph;
      if (original.owner != null) {
        original.owner.continueIn(copy);
      }
      parent.insert(copy, following);
      parent = copy;
      following = null;
    }
    prune();
    return parent;
  }

  private void prune() {
    for (DraftElement original : elements) {
      if (!original.hasOnlyBlanks()) {
        return;
      }
      original.detach();
    }
  }
}
