package org.palimpsest.wikitext.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts nodes into a tree such that loose text and inline elements between blocks stand in
 * paragraphs (spec: wikitext.md, 16). Where a block comes up inside of formatting in such a
 * paragraph, the formatting is divided: one copy in the paragraph, one around the block, and one in
 * the next paragraph. Inside of other inline elements there is no paragraph at all.
 */
final class LooseText {
  /** What is put somewhere, as far as paragraphs are concerned. */
  enum Content {
    /** Breaks paragraphs. */
    BLOCK,
    /** Needs a paragraph. */
    INLINE,
    /** Goes into a paragraph that is there, or on with divided formatting. */
    BLANK,
    /** Goes wherever it stands. */
    METADATA;

    static Content of(ElementKind kind) {
      if (kind.isMetadata()) {
        return METADATA;
      }
      return kind.isBlock() ? BLOCK : INLINE;
    }
  }

  private final Allowance allowance;

  LooseText(Allowance allowance) {
    this.allowance = allowance;
  }

  /** Puts an element behind what another has so far. */
  void append(OpenElement element, DraftElement parent) {
    Content content = Content.of(element.kind());
    DraftElement place = place(parent, content);
    place.append(element.draft);
    joins(element.draft, place);
  }

  /**
   * Puts an element before a table, outside of any paragraph.
   *
   * @param parent what the table stands in
   */
  static void appendBefore(OpenElement element, DraftElement parent, Draft table) {
    parent.insert(element.draft, table);
    element.draft.divisible = element.kind().isFormatting() && parent.divisible;
  }

  /** Puts text behind what an element has so far. */
  void append(String text, boolean isBlank, DraftElement parent) {
    DraftElement place = place(parent, isBlank ? Content.BLANK : Content.INLINE);
    place.insert(text, null);
  }

  /**
   * Moves an element that has been divided by an end tag into an outer one.
   *
   * @param element may have blocks in it
   */
  void move(OpenElement element, DraftElement parent) {
    DraftElement place = place(parent, Content.BLOCK);
    place.append(element.draft);
    element.draft.divisible = isDivisible(element.draft, place);
  }

  private void joins(DraftElement element, DraftElement place) {
    if (!element.kind().isBlock()) {
      element.paragraph = place.paragraph;
      element.divisible = isDivisible(element, place);
    }
  }

  private static boolean isDivisible(DraftElement element, DraftElement place) {
    return element.kind().isFormatting()
        && (place.divisible || place.kind().holdsParagraphs() || place.isLooseParagraph());
  }

  private DraftElement place(DraftElement parent, Content content) {
    if (parent.kind().holdsParagraphs()) {
      return inHolder(parent, content);
    }
    if (parent.paragraph != null) {
      return content == Content.BLOCK ? leave(parent, parent.paragraph) : parent;
    }
    if (parent.divisible && (content == Content.INLINE || content == Content.BLANK)) {
      return enter(parent);
    }
    return parent;
  }

  private DraftElement inHolder(DraftElement holder, Content content) {
    if (content == Content.BLOCK) {
      return holder;
    }
    if (holder.last instanceof DraftElement last && last.isLooseParagraph()) {
      return last;
    }
    if (content != Content.INLINE) {
      return holder;
    }
    DraftElement paragraph = DraftElement.looseParagraph();
    holder.append(paragraph);
    return paragraph;
  }

  /** Where a block goes that comes up in a paragraph of loose text. */
  private DraftElement leave(DraftElement parent, DraftElement paragraph) {
    List<DraftElement> chain = new ArrayList<>();
    for (DraftElement e = parent; e != null && e != paragraph; e = e.parent) {
      chain.add(e);
    }
    if (parent.divisible && allowance.take(chain.size())) {
      List<DraftElement> old = List.copyOf(chain);
      divide(chain, holder(paragraph), paragraph.next);
      if (prune(old) && paragraph.first == null) {
        paragraph.detach();
      }
      return chain.getFirst();
    }
    moveOut(chain, paragraph);
    return parent;
  }

  /** Takes away what has got nothing before it was divided; gives whether that is all of it. */
  private static boolean prune(List<DraftElement> chain) {
    for (DraftElement element : chain) {
      if (!hasOnlyBlanks(element)) {
        return false;
      }
      element.detach();
    }
    return true;
  }

  private static boolean hasOnlyBlanks(DraftElement element) {
    for (Draft child = element.first; child != null; child = child.next) {
      if (!(child instanceof DraftText text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  private static void moveOut(List<DraftElement> chain, DraftElement paragraph) {
    DraftElement outermost = chain.getLast();
    holder(paragraph).insert(outermost, paragraph.next);
    if (paragraph.first == null) {
      paragraph.detach();
    }
    boolean divided = chain.getFirst().divisible;
    for (DraftElement element : chain) {
      element.paragraph = null;
      element.divisible &= !divided;
    }
  }

  /** Where loose text goes that comes up in formatting which has left its paragraph. */
  private DraftElement enter(DraftElement parent) {
    List<DraftElement> chain = new ArrayList<>();
    DraftElement holder = parent;
    while (holder.divisible && holder.parent != null) {
      chain.add(holder);
      holder = holder.parent;
    }
    if (!holder.kind().holdsParagraphs() || !allowance.take(chain.size() + 1)) {
      parent.divisible = false;
      return parent;
    }
    DraftElement paragraph = DraftElement.looseParagraph();
    holder.insert(paragraph, chain.getLast().next);
    List<DraftElement> old = List.copyOf(chain);
    divide(chain, paragraph, null);
    prune(old);
    for (DraftElement element : chain) {
      element.paragraph = paragraph;
    }
    return chain.getFirst();
  }

  /**
   * Copies formatting that stands in each other, and lets what is open go on in the copies.
   *
   * @param chain from the inside; the copies afterwards
   */
  private static void divide(List<DraftElement> chain, DraftElement into, @Nullable Draft before) {
    DraftElement parent = into;
    Draft following = before;
    for (int i = chain.size() - 1; i >= 0; i--) {
      DraftElement old = chain.get(i);
      DraftElement copy = new DraftElement(old.shape);
      copy.divisible = true;
      if (old.owner != null) {
        old.owner.continueIn(copy);
      }
      parent.insert(copy, following);
      chain.set(i, copy);
      parent = copy;
      following = null;
    }
  }

  private static DraftElement holder(DraftElement paragraph) {
    DraftElement holder = paragraph.parent;
    if (holder == null) {
      throw new IllegalStateException("a paragraph outside of the tree");
    }
    return holder;
  }
}
