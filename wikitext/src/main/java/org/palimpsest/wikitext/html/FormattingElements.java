package org.palimpsest.wikitext.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of active formatting elements (HTML standard, 13.2.4.3): those that are opened again
 * behind what closes them. Cells and captions begin parts of their own.
 */
final class FormattingElements {
  /** Of elements that are alike, no more than these are opened again. */
  private static final int MOST_ALIKE = 3;

  /** More than these in one part are forgotten. */
  private static final int MOST = 100;

  private final List<OpenElement> all = new ArrayList<>();

  /** Where parts begin. */
  private final List<Integer> parts = new ArrayList<>();

  int size() {
    return all.size();
  }

  OpenElement get(int index) {
    return all.get(index);
  }

  /** Where the last part begins. */
  int part() {
    return parts.isEmpty() ? 0 : parts.getLast();
  }

  void beginPart() {
    parts.add(all.size());
  }

  /** Forgets the last part. */
  void endPart() {
    clearPart();
    if (!parts.isEmpty()) {
      parts.removeLast();
    }
  }

  /** Forgets what is in the last part. */
  void clearPart() {
    all.subList(part(), all.size()).clear();
  }

  void add(OpenElement element) {
    int alike = 0;
    for (int i = all.size() - 1; i >= part(); i--) {
      if (all.get(i).shape.isLike(element.shape) && ++alike == MOST_ALIKE) {
        all.remove(i);
        break;
      }
    }
    if (all.size() - part() == MOST) {
      all.remove(part());
    }
    all.add(element);
  }

  /** The last element of a kind in the last part; null if there is none. */
  @Nullable OpenElement last(ElementKind kind) {
    for (int i = all.size() - 1; i >= part(); i--) {
      if (all.get(i).kind() == kind) {
        return all.get(i);
      }
    }
    return null;
  }

  int indexOf(OpenElement element) {
    return all.lastIndexOf(element);
  }

  void remove(int index) {
    all.remove(index);
  }

  void remove(OpenElement element) {
    int index = indexOf(element);
    if (index >= part()) {
      all.remove(index);
    }
  }

  void insert(int index, OpenElement element) {
    all.add(index, element);
  }

  void replace(int index, OpenElement element) {
    all.set(index, element);
  }
}
