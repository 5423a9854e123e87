package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/** The state of a tree that is being built, and the steps of which all rules consist. */
final class Construction {
  final OpenElements open = new OpenElements();
  final FormattingElements formatting = new FormattingElements();

  /** Whether what is put into tables, but not into cells, goes before them. */
  boolean fostering;

  private final Allowance allowance = new Allowance();
  private final LooseText loose = new LooseText(allowance);
  private final int deepest;

  /**
   * Begins a tree.
   *
   * @param deepest how many elements may be open in each other
   */
  Construction(int deepest) {
    this.deepest = deepest;
  }

  DraftElement root() {
    return open.get(0).draft;
  }

  /** One more tag is read. */
  void tag() {
    allowance.tag();
  }

  /**
   * Opens an element. One too deep is left out, and what is in it stands around it.
   *
   * @return the element; null if it is left out
   */
  @Nullable OpenElement open(ElementShape shape) {
    if (open.size() > deepest) {
      return null;
    }
    OpenElement element = new OpenElement(shape);
    put(element);
    open.push(element);
    return element;
  }

  /** Puts an element without content. */
  void put(ElementShape shape) {
    put(new OpenElement(shape));
  }

  private void put(OpenElement element) {
    DraftElement parent = open.current().draft;
    DraftElement table = fosterTable(parent);
    if (table != null && table.parent != null) {
      LooseText.appendBefore(element, table.parent, table);
    } else {
      loose.append(element, parent);
    }
  }

  /** Puts text, formatted as what is open says. */
  void text(String text, boolean isBlank) {
    reopenFormatting();
    DraftElement parent = open.current().draft;
    DraftElement table = fosterTable(parent);
    if (table != null && table.parent != null) {
      table.parent.insert(text, table);
    } else {
      loose.append(text, isBlank, parent);
    }
  }

  /** Puts something that is no part of the text where it stands. */
  void put(Draft node) {
    open.current().draft.append(node);
  }

  /** Moves an element whose open ancestors have been divided into another. */
  void move(OpenElement element, OpenElement parent) {
    DraftElement table = fosterTable(parent.draft);
    if (table != null && table.parent != null) {
      table.parent.insert(element.draft, table);
    } else {
      loose.move(element, parent.draft);
    }
  }

  /** The table before which something goes that would stand in it; null if it stays. */
  private @Nullable DraftElement fosterTable(DraftElement parent) {
    if (!fostering || !parent.kind().isFostering()) {
      return null;
    }
    OpenElement table = open.table();
    return table == null ? null : table.draft;
  }

  /** Opens formatting again that something else has closed. */
  void reopenFormatting() {
    int first = formatting.size();
    while (first > formatting.part() && !formatting.get(first - 1).isOpen) {
      first--;
    }
    for (int i = first; i < formatting.size(); i++) {
      OpenElement element = allowance.take(1) ? open(formatting.get(i).shape) : null;
      if (element == null) {
        formatting.clearPart();
        return;
      }
      formatting.replace(i, element);
    }
  }

  void closeParagraph() {
    if (open.hasParagraph()) {
      open.popImplied(ElementKind.P);
      open.popThrough(kind -> kind == ElementKind.P);
    }
  }
}
