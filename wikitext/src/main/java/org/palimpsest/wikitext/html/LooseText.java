package org.palimpsest.wikitext.html;

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
   * Moves an element that has been divided by an end tag into an outer one. Formatting around a
   * block begins anew in the formatting that it comes into.
   *
   * @param element may have blocks in it
   */
  void move(OpenElement element, DraftElement parent) {
    DraftElement place = place(parent, Content.BLOCK);
    if (!element.kind().isBlock() && place.divisible && place.paragraph == null) {
      place = renew(place);
    }
    place.append(element.draft);
    element.draft.divisible = isDivisible(element.draft, place);
  }

  /** Begins formatting anew behind itself. */
  private DraftElement renew(DraftElement formatting) {
    FormattingChain chain = FormattingChain.of(formatting);
    DraftElement holder = chain.outermost().parent;
    return holder == null || !allowance.take(chain.size())
        ? formatting
        : chain.continueIn(holder, chain.outermost().next);
  }

  /** Puts formatting around what a block has so far, or what its last loose paragraph has. */
  static void wrapContent(DraftElement block, DraftElement formatting) {
    DraftElement content = block;
    if (block.kind().holdsParagraphs()) {
      if (block.last instanceof DraftElement last && last.isLooseParagraph()) {
        content = last;
      } else if (block.hasOnlyBlanks()) {
        content = DraftElement.looseParagraph();
        block.moveChildrenTo(content);
        block.append(content);
      }
    }
    content.moveChildrenTo(formatting);
    content.append(formatting);
    formatting.paragraph = content.paragraph;
    formatting.divisible = content.isLooseParagraph();
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
    DraftElement holder = paragraph.parent;
    if (holder == null) {
      throw new IllegalStateException("a paragraph outside of the tree");
    }
    FormattingChain chain = FormattingChain.within(paragraph, parent);
    DraftElement place = parent;
    if (parent.divisible && allowance.take(chain.size())) {
      place = chain.continueIn(holder, paragraph.next);
    } else {
      holder.insert(chain.outermost(), paragraph.next);
      boolean divided = parent.divisible;
      for (DraftElement element : chain.elements()) {
        element.paragraph = null;
        element.divisible &= !divided;
      }
    }
    if (paragraph.first == null) {
      paragraph.detach();
    }
    return place;
  }

  /** Where loose text goes that comes up in formatting which has left its paragraph. */
  private DraftElement enter(DraftElement parent) {
    FormattingChain chain = FormattingChain.of(parent);
    DraftElement holder = chain.outermost().parent;
    if (holder == null || !holder.kind().holdsParagraphs() || !allowance.take(chain.size() + 1)) {
      parent.divisible = false;
      return parent;
    }
    DraftElement paragraph = DraftElement.looseParagraph();
    DraftElement outermost = chain.outermost();
    DraftElement before = outermost.continuation;
    Draft place = before != null && before.parent == holder ? before : outermost;
    holder.insert(paragraph, place.next);
    outermost.continuation = paragraph;
    return chain.continueIn(paragraph, null);
  }
}
