package org.palimpsest.wikitext.html;

import org.jspecify.annotations.Nullable;

/** The rules for tags and text in tables (HTML standard, 13.2.6.4.9 to 13.2.6.4.15). */
final class TableRules {
  private enum Mode {
    BODY,
    TABLE,
    CAPTION,
    ROWS,
    ROW,
    CELL
  }

  private final Construction tree;
  private final OpenElements open;
  private final BodyRules body;
  private Mode mode = Mode.BODY;

  TableRules(Construction tree) {
    this.tree = tree;
    this.open = tree.open;
    this.body = new BodyRules(tree);
  }

  /** A tag that opens an element. */
  void start(ElementShape shape) {
    tree.tag();
    ElementKind kind = shape.kind();
    boolean done = false;
    while (!done) {
      Mode before = mode;
      done =
          switch (mode) {
            case BODY -> inBody(shape);
            case TABLE -> startInTable(shape);
            case CAPTION -> kind.isTablePart() ? closeCaption() : inBody(shape);
            case ROWS -> startInRows(shape);
            case ROW -> startInRow(shape);
            case CELL -> kind.isTablePart() ? closeCell() : inBody(shape);
          };
      // Where an element is too deep to be opened, nothing would change for ever.
      done |= mode == before;
    }
  }

  private boolean inBody(ElementShape shape) {
    OpenElement element = body.start(shape);
    if (element != null && element.kind() == ElementKind.TABLE) {
      mode = Mode.TABLE;
    }
    return true;
  }

  private boolean startInTable(ElementShape shape) {
    ElementKind kind = shape.kind();
    if (kind == ElementKind.CAPTION) {
      clearTo(ElementKind.TABLE);
      if (opened(shape, Mode.CAPTION)) {
        tree.formatting.beginPart();
      }
      return true;
    }
    if (kind.isTablePart()) {
      clearTo(ElementKind.TABLE);
      boolean isRows = kind == ElementKind.TBODY;
      opened(isRows ? shape : new ElementShape(ElementKind.TBODY), Mode.ROWS);
      return isRows;
    }
    if (kind == ElementKind.TABLE) {
      closeTable();
      return false;
    }
    tree.fostering = true;
    inBody(shape);
    tree.fostering = false;
    return true;
  }

  private boolean startInRows(ElementShape shape) {
    ElementKind kind = shape.kind();
    if (kind == ElementKind.TR || kind.isCell()) {
      clearTo(ElementKind.TBODY);
      opened(kind.isCell() ? new ElementShape(ElementKind.TR) : shape, Mode.ROW);
      return !kind.isCell();
    }
    return kind.isTablePart() ? leave(ElementKind.TBODY, Mode.TABLE) : startInTable(shape);
  }

  private boolean startInRow(ElementShape shape) {
    if (shape.kind().isCell()) {
      clearTo(ElementKind.TR);
      if (opened(shape, Mode.CELL)) {
        tree.formatting.beginPart();
      }
      return true;
    }
    return shape.kind().isTablePart() ? leave(ElementKind.TR, Mode.ROWS) : startInTable(shape);
  }

  /** A tag that closes an element. */
  void end(ElementKind kind) {
    tree.tag();
    boolean done = false;
    while (!done) {
      done =
          switch (mode) {
            case BODY -> endInBody(kind);
            case TABLE -> endInTable(kind);
            case CAPTION -> endInCaption(kind);
            case ROWS -> endInRows(kind);
            case ROW -> endInRow(kind);
            case CELL -> endInCell(kind);
          };
    }
  }

  private boolean endInBody(ElementKind kind) {
    if (kind != ElementKind.TABLE) {
      body.end(kind);
    }
    return true;
  }

  private boolean endInTable(ElementKind kind) {
    if (kind == ElementKind.TABLE) {
      closeTable();
    } else if (!kind.isTablePart()) {
      tree.fostering = true;
      body.end(kind);
      tree.fostering = false;
    }
    return true;
  }

  private boolean endInCaption(ElementKind kind) {
    if (kind == ElementKind.CAPTION) {
      closeCaption();
      return true;
    }
    return kind == ElementKind.TABLE ? closeCaption() : endInBody(kind);
  }

  private boolean endInRows(ElementKind kind) {
    if (kind == ElementKind.TBODY || kind == ElementKind.TABLE) {
      leave(ElementKind.TBODY, Mode.TABLE);
      return kind == ElementKind.TBODY;
    }
    return endInTable(kind);
  }

  private boolean endInRow(ElementKind kind) {
    if (kind == ElementKind.TR || kind == ElementKind.TBODY || kind == ElementKind.TABLE) {
      leave(ElementKind.TR, Mode.ROWS);
      return kind == ElementKind.TR;
    }
    return endInTable(kind);
  }

  private boolean endInCell(ElementKind kind) {
    if (kind.isCell()) {
      if (open.hasInTable(kind)) {
        closeCell();
      }
      return true;
    }
    if (kind == ElementKind.TR || kind == ElementKind.TBODY || kind == ElementKind.TABLE) {
      return closeCell();
    }
    return endInBody(kind);
  }

  /** Text; blanks alone may stand in tables. */
  void text(String text, boolean isBlank) {
    if (!open.current().kind().isFostering()) {
      tree.fostering = mode != Mode.BODY && mode != Mode.CELL && mode != Mode.CAPTION;
      tree.text(text, isBlank);
    } else if (isBlank) {
      open.current().draft.insert(text, null);
    } else {
      tree.fostering = true;
      tree.text(text, isBlank);
    }
    tree.fostering = false;
  }

  private boolean opened(ElementShape shape, Mode next) {
    @Nullable OpenElement element = tree.open(shape);
    if (element != null) {
      mode = next;
    }
    return element != null;
  }

  private void clearTo(ElementKind context) {
    open.popTo(kind -> kind == context || kind == ElementKind.TABLE);
  }

  /** Closes a part of a table; the tag is looked at again. */
  private boolean leave(ElementKind part, Mode outer) {
    clearTo(part);
    if (open.current().kind() == part) {
      open.pop();
    }
    mode = outer;
    return false;
  }

  private boolean closeCell() {
    open.popImplied(null);
    open.popThrough(ElementKind::isCell);
    tree.formatting.endPart();
    mode = Mode.ROW;
    return false;
  }

  private boolean closeCaption() {
    open.popImplied(null);
    open.popThrough(kind -> kind == ElementKind.CAPTION);
    tree.formatting.endPart();
    mode = Mode.TABLE;
    return false;
  }

  private void closeTable() {
    open.popThrough(kind -> kind == ElementKind.TABLE);
    mode = Mode.BODY;
    boolean isWithin = open.mayHave(ElementKind.TABLE);
    for (int i = open.size() - 1; isWithin && mode == Mode.BODY; i--) {
      ElementKind kind = open.get(i).kind();
      if (kind.isCell()) {
        mode = Mode.CELL;
      } else if (kind == ElementKind.CAPTION) {
        mode = Mode.CAPTION;
      } else if (kind == ElementKind.TR) {
        mode = Mode.ROW;
      } else if (kind == ElementKind.TBODY) {
        mode = Mode.ROWS;
      } else if (kind == ElementKind.TABLE) {
        mode = Mode.TABLE;
      }
    }
  }
}
