package org.palimpsest.wikitext.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stack of open elements (HTML standard, 13.2.4.2). The outermost one, which holds the text, is
 * always there.
 */
final class OpenElements {
  private final List<OpenElement> stack = new ArrayList<>();

  /** How many are open of each kind, so that most questions need no look at the stack. */
  private final int[] open = new int[ElementKind.numbers()];

  OpenElements() {
    push(new OpenElement(new ElementShape(ElementKind.BODY)));
  }

  int size() {
    return stack.size();
  }

  OpenElement get(int index) {
    return stack.get(index);
  }

  OpenElement current() {
    return stack.getLast();
  }

  void push(OpenElement element) {
    stack.add(opened(element));
  }

  private OpenElement opened(OpenElement element) {
    element.isOpen = true;
    open[element.kind().number()]++;
    return element;
  }

  private void closed(OpenElement element) {
    element.isOpen = false;
    open[element.kind().number()]--;
  }

  /** Whether an element of a kind may be open; no if none is. */
  boolean mayHave(ElementKind kind) {
    return open[kind.number()] > 0;
  }

  void pop() {
    if (stack.size() > 1) {
      closed(stack.removeLast());
    }
  }

  /** Closes elements up to and with the innermost of a sort, which must be open. */
  void popThrough(Predicate<ElementKind> kinds) {
    while (stack.size() > 1) {
      boolean found = kinds.test(current().kind());
      pop();
      if (found) {
        return;
      }
    }
  }

  /** Closes elements until one of a sort is the current one. */
  void popTo(Predicate<ElementKind> kinds) {
    while (stack.size() > 1 && !kinds.test(current().kind())) {
      pop();
    }
  }

  /** Closes elements until the stack has no more than a number of them. */
  void popTo(int size) {
    while (stack.size() > Math.max(size, 1)) {
      pop();
    }
  }

  /** Closes elements whose end tags may be left out, but not those of one kind. */
  void popImplied(@Nullable ElementKind except) {
    while (current().kind().hasImpliedEnd() && current().kind() != except) {
      pop();
    }
  }

  /** Whether an element of a sort is open, with none of another sort within it. */
  boolean has(Predicate<ElementKind> kinds, Predicate<ElementKind> scope) {
    for (int i = stack.size() - 1; i > 0; i--) {
      ElementKind kind = stack.get(i).kind();
      if (kinds.test(kind)) {
        return true;
      }
      if (scope.test(kind)) {
        return false;
      }
    }
    return false;
  }

  boolean hasInScope(ElementKind kind) {
    return mayHave(kind) && has(k -> k == kind, ElementKind::isScope);
  }

  boolean hasInTable(ElementKind kind) {
    return mayHave(kind) && has(k -> k == kind, k -> k == ElementKind.TABLE);
  }

  boolean hasParagraph() {
    return hasInScope(ElementKind.P);
  }

  int indexOf(OpenElement element) {
    return stack.lastIndexOf(element);
  }

  /** The innermost open table; null if there is none. */
  @Nullable OpenElement table() {
    for (int i = stack.size() - 1; i > 0; i--) {
      if (stack.get(i).kind() == ElementKind.TABLE) {
        return stack.get(i);
      }
    }
    return null;
  }

  void remove(int index) {
    closed(stack.remove(index));
  }

  void replace(int index, OpenElement element) {
    closed(stack.set(index, opened(element)));
  }

  void insert(int index, OpenElement element) {
    stack.add(index, opened(element));
  }
}
