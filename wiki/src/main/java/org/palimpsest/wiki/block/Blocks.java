package org.palimpsest.wiki.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.store.block.RestrictionTable;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The blocks that are in force against a performer, all together. */
public final class Blocks {
  private static final int USER_TALK = 3;

  private final List<BlockRow> rows;
  private final Map<Long, Set<Restriction>> restrictions;

  private Blocks(List<BlockRow> rows, Map<Long, Set<Restriction>> restrictions) {
    this.rows = rows;
    this.restrictions = restrictions;
  }

  /** Finds them: one query, and a second one if there is a partial block. */
  public static Blocks of(JdbcClient sql, Performer performer, Instant now) {
    List<BlockRow> found =
        BlockTable.find(sql, performer.userId(), performer.address(), now).stream()
            .filter(row -> row.accountId() != null || catches(row, performer))
            .toList();
    Set<Long> ids = found.stream().map(BlockRow::id).collect(Collectors.toSet());
    // Whoever is blocked is not caught besides by what came of that block.
    List<BlockRow> rows = found.stream().filter(row -> !ids.contains(row.parentId())).toList();
    List<Long> partial =
        rows.stream().filter(row -> row.flags().partial()).map(BlockRow::id).toList();
    return new Blocks(rows, RestrictionTable.of(sql, partial));
  }

  /** The blocks against accounts, as their targets may see them. */
  public static Map<Long, BlockInfo> ofAccounts(
      JdbcClient sql, List<Long> accountIds, Instant now) {
    Map<Long, List<BlockRow>> byAccount = new HashMap<>();
    for (BlockRow row : BlockTable.ofAccounts(sql, accountIds, now)) {
      Long account = row.accountId();
      if (account != null) {
        byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(row);
      }
    }
    Map<Long, BlockInfo> found = new HashMap<>();
    byAccount.forEach((account, rows) ->
        new Blocks(rows, Map.of()).info().ifPresent(info -> found.put(account, info)));
    return found;
  }

  /**
   * Finds those against the address of a performer that hold for everybody there, as they do when
   * accounts are made: none for somebody who is exempt.
   */
  public static Blocks ofAddress(JdbcClient sql, Performer performer, Instant now) {
    return performer.has(Right.IPBLOCK_EXEMPT)
        ? new Blocks(List.of(), Map.of())
        : of(
            sql,
            new Performer(
                0, performer.address(), List.of(), performer.rights(), performer.address()),
            now);
  }

  private static boolean catches(BlockRow addressBlock, Performer performer) {
    return !performer.isNamed()
        || (!addressBlock.flags().anonymousOnly() && !performer.has(Right.IPBLOCK_EXEMPT));
  }

  /** The block as its target may see it, if there is any. */
  public Optional<BlockInfo> info() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<BlockInfo> single = rows.stream().map(Blocks::info).toList();
    return Optional.of(single.size() == 1 ? single.getFirst() : together(single));
  }

  /** Those together that forbid to make accounts, if any does. */
  public Optional<BlockInfo> againstAccounts() {
    return new Blocks(rows.stream().filter(Blocks::forbidsAccounts).toList(), restrictions).info();
  }

  /** Whether they are all the work of this account. */
  public boolean areBy(long accountId) {
    return rows.stream().allMatch(row -> row.by().accountId() == accountId);
  }

  /**
   * Whether any of them forbids to do something to a page.
   *
   * @param pageId the page; 0 for one yet to be made
   * @param action what is done, where blocks can be of that; else null
   */
  public boolean forbid(
      Title title, long pageId, @Nullable BlockedAction action, Performer performer) {
    boolean ownTalk = title.namespace() == USER_TALK && title.text().equals(performer.name());
    return rows.stream().anyMatch(row -> forbids(row, title, pageId, action, ownTalk));
  }

  /** The blocks taken together, if any of them forbids to do something anywhere. */
  public Optional<BlockInfo> against(BlockedAction action) {
    boolean forbidden =
        rows.stream()
            .anyMatch(row ->
                !row.flags().partial()
                    || restrictions
                        .getOrDefault(row.id(), Set.of())
                        .contains(Restriction.of(action)));
    return forbidden ? info() : Optional.empty();
  }

  private boolean forbids(
      BlockRow row, Title title, long pageId, @Nullable BlockedAction action, boolean ownTalk) {
    if (!row.flags().partial()) {
      return !ownTalk || !leavesOwnTalk(row);
    }
    Set<Restriction> closed = restrictions.getOrDefault(row.id(), Set.of());
    if (action != null && closed.contains(Restriction.of(action))) {
      return true;
    }
    boolean page = closed.contains(new Restriction(Restriction.Kind.PAGE, pageId));
    boolean namespace =
        closed.contains(new Restriction(Restriction.Kind.NAMESPACE, title.namespace()));
    return page || (namespace && !(ownTalk && leavesOwnTalk(row)));
  }

  /** A name that is hidden must not come up anew. */
  private static boolean leavesOwnTalk(BlockRow row) {
    return row.flags().ownTalk() && !row.flags().hideName();
  }

  private static boolean forbidsAccounts(BlockRow row) {
    return row.flags().noCreate() || row.flags().hideName();
  }

  private static BlockInfo info(BlockRow row) {
    boolean named = !row.by().hidden() && row.logged().user() == Level.VISIBLE;
    return new BlockInfo(
        row.id(),
        named ? row.by().name() : "",
        named ? row.by().accountId() : 0,
        Objects.requireNonNullElse(row.reason().seenWith(Clearance.NONE).value(), ""),
        row.created(),
        row.expires(),
        row.flags().partial(),
        forbidsAccounts(row),
        row.flags().anonymousOnly(),
        row.flags().noEmail(),
        !leavesOwnTalk(row),
        row.automatic(),
        List.of());
  }

  private static BlockInfo together(List<BlockInfo> blocks) {
    List<BlockInfo> inOrder = new ArrayList<>(blocks);
    inOrder.sort(Comparator.comparing(BlockInfo::created));
    return new BlockInfo(
        0,
        "",
        0,
        "",
        inOrder.getFirst().created(),
        lastEnd(blocks),
        blocks.stream().allMatch(BlockInfo::partial),
        blocks.stream().anyMatch(BlockInfo::noCreate),
        false,
        blocks.stream().anyMatch(BlockInfo::noEmail),
        blocks.stream().anyMatch(BlockInfo::ownTalk),
        blocks.stream().allMatch(BlockInfo::automatic),
        blocks);
  }

  private static @Nullable Instant lastEnd(List<BlockInfo> blocks) {
    Instant last = null;
    for (BlockInfo block : blocks) {
      Instant expires = block.expires();
      if (expires == null) {
        return null;
      }
      last = last == null || expires.isAfter(last) ? expires : last;
    }
    return last;
  }
}
