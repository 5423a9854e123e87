package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/** The rules for tags outside of the skeleton of tables (HTML standard, 13.2.6.4.7). */
final class BodyRules {
  private final Construction tree;
  private final OpenElements open;
  private final FormattingElements formatting;
  private final Adoption adoption;

  BodyRules(Construction tree) {
    this.tree = tree;
    this.open = tree.open;
    this.formatting = tree.formatting;
    this.adoption = new Adoption(tree);
  }

  /**
   * A tag that opens an element.
   *
   * @return the element, if it is open now
   */
  @Nullable OpenElement start(ElementShape shape) {
    ElementKind kind = shape.kind();
    if (kind.isTablePart()) {
      return null;
    }
    if (kind.isVoid()) {
      startVoid(shape);
      return null;
    }
    if (kind.isFormatting()) {
      return startFormatting(shape);
    }
    if (kind == ElementKind.LI) {
      closeItem(kind, kind);
    } else if (kind == ElementKind.DD || kind == ElementKind.DT) {
      closeItem(ElementKind.DD, ElementKind.DT);
    } else if (kind.closesParagraph()) {
      tree.closeParagraph();
      if (kind.isHeading() && open.current().kind().isHeading()) {
        open.pop();
      }
    } else if (kind.hasImpliedEnd()) {
      startAnnotation(kind);
    } else {
      tree.reopenFormatting();
    }
    return tree.open(shape);
  }

  private void startVoid(ElementShape shape) {
    if (shape.kind().closesParagraph()) {
      tree.closeParagraph();
    } else if (!shape.kind().isMetadata()) {
      tree.reopenFormatting();
    }
    tree.put(shape);
  }

  private @Nullable OpenElement startFormatting(ElementShape shape) {
    if (shape.kind() == ElementKind.A) {
      OpenElement outer = formatting.last(ElementKind.A);
      if (outer != null) {
        adoption.end(ElementKind.A);
        formatting.remove(outer);
        int index = open.indexOf(outer);
        if (index > 0) {
          open.remove(index);
        }
      }
    }
    tree.reopenFormatting();
    OpenElement element = tree.open(shape);
    if (element != null) {
      formatting.add(element);
    }
    return element;
  }

  /** Ends an item of a list before the next one begins. */
  private void closeItem(ElementKind one, ElementKind other) {
    boolean mayHave = open.mayHave(one) || open.mayHave(other);
    for (int i = open.size() - 1; mayHave && i > 0; i--) {
      ElementKind kind = open.get(i).kind();
      if (kind == one || kind == other) {
        open.popImplied(kind);
        open.popTo(i);
        break;
      }
      if (kind.isSpecial() && kind != ElementKind.DIV && kind != ElementKind.P) {
        break;
      }
    }
    tree.closeParagraph();
  }

  private void startAnnotation(ElementKind kind) {
    if (open.hasInScope(ElementKind.RUBY)) {
      boolean inContainer = kind == ElementKind.RT || kind == ElementKind.RP;
      open.popImplied(inContainer ? ElementKind.RTC : null);
    }
  }

  /** A tag that closes an element. */
  void end(ElementKind kind) {
    if (kind.isTablePart() || kind.isVoid()) {
      return;
    }
    if (kind == ElementKind.P) {
      endParagraph();
    } else if (kind == ElementKind.LI) {
      if (open.mayHave(kind) && open.has(k -> k == kind, ElementKind::isListScope)) {
        endThrough(kind);
      }
    } else if (kind == ElementKind.DD || kind == ElementKind.DT) {
      if (open.hasInScope(kind)) {
        endThrough(kind);
      }
    } else if (kind.isHeading()) {
      if (open.has(ElementKind::isHeading, ElementKind::isScope)) {
        open.popImplied(null);
        open.popThrough(ElementKind::isHeading);
      }
    } else if (kind.closesParagraph()) {
      if (open.hasInScope(kind)) {
        open.popImplied(null);
        open.popThrough(k -> k == kind);
      }
    } else if (!kind.isFormatting() || !adoption.end(kind)) {
      endOther(kind);
    }
  }

  private void endParagraph() {
    if (!open.hasParagraph()) {
      tree.open(new ElementShape(ElementKind.P));
    }
    tree.closeParagraph();
  }

  private void endThrough(ElementKind kind) {
    open.popImplied(kind);
    open.popThrough(k -> k == kind);
  }

  private void endOther(ElementKind kind) {
    for (int i = open.size() - 1; open.mayHave(kind) && i > 0; i--) {
      ElementKind other = open.get(i).kind();
      if (other.isCalled(kind.htmlName())) {
        open.popImplied(other);
        open.popTo(i);
        return;
      }
      if (other.isSpecial()) {
        return;
      }
    }
  }
}
