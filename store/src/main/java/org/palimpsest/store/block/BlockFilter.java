package org.palimpsest.store.block;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks are wanted; null does not restrict.
 *
 * @param ids those of these ids, no more than 5000
 * @param targets those that somebody has made against exactly these targets, no more than 5000
 * @param around those that somebody has made against ranges that have this one in them
 * @param traits what they must (true) or must not (false) be
 * @param hidden whether those are wanted too that hide a name
 */
public record BlockFilter(
    @Nullable List<Long> ids,
    @Nullable List<String> targets,
    @Nullable AddressRange around,
    Map<BlockTrait, Boolean> traits,
    boolean hidden) {
  public BlockFilter {
    ids = ids == null ? null : List.copyOf(ids);
    targets = targets == null ? null : List.copyOf(targets);
    traits = Map.copyOf(traits);
  }

  /** Whether an id, target or range says where a block is found. */
  boolean isChoice() {
    return ids != null || targets != null || around != null;
  }

  /** Whether a block is among those that are chosen. */
  boolean chooses(BlockRow row) {
    List<Long> wanted = ids;
    List<String> named = targets;
    AddressRange inner = around;
    AddressRange range = row.range();
    return (wanted == null || wanted.contains(row.id()))
        && (named == null || (!row.automatic() && named.contains(row.target())))
        && (inner == null || (!row.automatic() && range != null && range.contains(inner)));
  }
}
