package org.palimpsest.actionapi.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.change.ChangeKind;

/** The kinds of changes that clients may ask for; some of them never happen here. */
public enum ChangeType {
  EDIT(ChangeKind.EDIT),
  NEW(ChangeKind.NEW),
  LOG(ChangeKind.LOG),
  CATEGORIZE(null),
  EXTERNAL(null);

  final @Nullable ChangeKind kind;

  ChangeType(@Nullable ChangeKind kind) {
    this.kind = kind;
  }

  /** The kinds that these types stand for; no type at all stands for all of them. */
  public static Set<ChangeKind> kinds(List<ChangeType> types) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    for (ChangeType type : types.isEmpty() ? List.of(values()) : types) {
      if (type.kind != null) {
        kinds.add(type.kind);
      }
    }
    return kinds;
  }
}
