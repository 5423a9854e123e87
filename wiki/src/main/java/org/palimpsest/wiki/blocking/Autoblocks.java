package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.AccountAddressTable;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.AutoblockTable;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.BlockTerms;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.store.block.RestrictionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.BlockSettings;
import org.palimpsest.wiki.site.ContentWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Addresses that are caught because a blocked account has used them: the last one that is known as
 * soon as it is blocked, and each from which it tries to edit or move a page. Thread-safe.
 */
public final class Autoblocks {
  private static final String REASON = "autoblocker";

  private final Acts acts;
  private final ContentWords words;
  private final BlockSettings settings;

  public Autoblocks(Acts acts, ContentWords words, BlockSettings settings) {
    this.acts = acts;
    this.words = words;
    this.settings = settings;
  }

  /**
   * Catches the address from which somebody has just tried to change a page, if it was a block that
   * kept them from it.
   */
  public void follow(Performer performer, Stream<Refusal> refusals) {
    if (performer.isRegistered() && refusals.anyMatch(Refusal.Blocked.class::isInstance)) {
      acts.<List<BlockRow>, Boolean>planned(sql -> catching(sql, performer))
          .inStages((_, writing) -> {
            Words said = words();
            return writing.writeAnew((sql, blocks) -> {
              catchAddress(sql, blocks, performer, said);
              return new Attempt.Done<>(true);
            });
          });
    }
  }

  /** The blocks of an account that catch addresses. */
  private Planning<List<BlockRow>, Boolean> catching(JdbcClient sql, Performer performer) {
    List<BlockRow> blocks =
        BlockTable.ofAccounts(sql, List.of(performer.userId()), acts.now()).stream()
            .filter(block -> block.flags().autoblock())
            .toList();
    return blocks.isEmpty() ? new Planning.Over<>(false) : new Planning.Ready<>(blocks);
  }

  private void catchAddress(
      JdbcClient sql, List<BlockRow> blocks, Performer performer, Words said) {
    Instant now = acts.now();
    for (BlockRow block : blocks) {
      if (BlockTable.hold(sql, block, now)) {
        put(sql, block, performer.address(), restrictions(sql, block), said, now);
      }
    }
  }

  /** The words that are needed, as they are now. */
  Words words() {
    return words.read(Set.of(REASON));
  }

  /** How many addresses would be caught of an account that is being blocked. */
  int count(JdbcClient sql, BlockPlan plan, Instant now) {
    if (!plan.terms().flags().autoblock()) {
      return 0;
    }
    BlockRow before = plan.before();
    List<String> caught =
        before == null
            ? List.of()
            : AutoblockTable.of(sql, before.id(), now).stream().map(BlockRow::target).toList();
    boolean another =
        toCatch(sql, plan.target(), now).filter(last -> !caught.contains(last)).isPresent();
    return caught.size() + (another ? 1 : 0);
  }

  /**
   * What a block that has just been kept brings about: the last known address of the account is
   * caught, and those that were caught before are as the block is now, or free.
   */
  void follow(JdbcClient sql, BlockRow block, BlockPlan plan, Words said, Instant now) {
    if (!block.flags().autoblock()) {
      AutoblockTable.deleteAll(sql, block.id());
      return;
    }
    for (BlockRow caught : AutoblockTable.of(sql, block.id(), now)) {
      BlockTable.update(
          sql,
          caught.id(),
          block.by().actorId(),
          terms(block, said, caught.created()),
          plan.restrictions());
    }
    toCatch(sql, plan.target(), now)
        .ifPresent(last -> put(sql, block, last, plan.restrictions(), said, now));
  }

  /** The last known address of an account, unless it is blocked anyway. */
  private static Optional<String> toCatch(JdbcClient sql, BlockTarget target, Instant now) {
    return AccountAddressTable.last(sql, target.accountId(), now)
        .filter(address -> BlockTable.ofTarget(sql, address, now).isEmpty());
  }

  private void put(
      JdbcClient sql,
      BlockRow block,
      String address,
      Set<Restriction> restrictions,
      Words said,
      Instant now) {
    if (BlockTable.ofTarget(sql, address, now).isPresent()) {
      return;
    }
    AutoblockTable.put(
        sql,
        new BlockRow(
            0,
            null,
            AddressRange.of(address),
            address,
            true,
            block.id(),
            block.by(),
            now,
            terms(block, said, now),
            block.logged()),
        restrictions);
  }

  private BlockTerms terms(BlockRow block, Words said, Instant created) {
    Instant day = created.plus(settings.autoblockTime());
    Instant end = block.expires();
    BlockFlags flags = block.flags();
    return new BlockTerms(
        end != null && end.isBefore(day) ? end : day,
        reason(block, said),
        new BlockFlags(
            false, flags.noCreate(), false, false, false, flags.ownTalk(), flags.partial()));
  }

  /** Everybody can read it, so a hidden name must not stand in it. */
  private static String reason(BlockRow block, Words said) {
    String given = block.terms().reason();
    return block.flags().hideName()
        ? given
        : said.text(
            Message.of(REASON, block.target(), given),
            new Title(Namespace.USER, block.target().replace(' ', '_')));
  }

  private static Set<Restriction> restrictions(JdbcClient sql, BlockRow block) {
    return RestrictionTable.of(sql, List.of(block.id())).getOrDefault(block.id(), Set.of());
  }
}
