package org.palimpsest.actionapi.change;

import org.jspecify.annotations.Nullable;
import org.palimpsest.store.change.ChangeKind;

/** The kinds of changes that clients may ask for; some of them never happen here. */
enum ChangeType {
  EDIT(ChangeKind.EDIT),
  NEW(ChangeKind.NEW),
  LOG(ChangeKind.LOG),
  CATEGORIZE(null),
  EXTERNAL(null);

  final @Nullable ChangeKind kind;

  ChangeType(@Nullable ChangeKind kind) {
    this.kind = kind;
  }
}
