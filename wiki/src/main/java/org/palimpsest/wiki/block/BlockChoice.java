package org.palimpsest.wiki.block;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.BlockTrait;

/**
 * Which blocks somebody wants to see; null does not restrict.
 *
 * @param ids those of these ids
 * @param targets those against exactly these accounts, addresses and ranges
 * @param around those against ranges that have this one in them
 * @param traits what they must (true) or must not (false) be
 */
public record BlockChoice(
    @Nullable List<Long> ids,
    @Nullable List<String> targets,
    @Nullable AddressRange around,
    Map<BlockTrait, Boolean> traits) {}
