package org.palimpsest.wiki.blocking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.time.Expiries;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.time.ParsedExpiry;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.BlockTerms;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.store.block.RestrictionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.BlockEvent;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.BlockSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works out what a block would be, by reading only, and finds what speaks against it in the order
 * of administration.md, section 2. Thread-safe.
 */
final class BlockPlanner {
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_EXPIRY = 50;
  private static final String FOR_EVER = "infinity";

  private final Acts acts;
  private final Namespaces namespaces;
  private final BlockSettings settings;

  BlockPlanner(Acts acts, Namespaces namespaces, BlockSettings settings) {
    this.acts = acts;
    this.namespaces = namespaces;
    this.settings = settings;
  }

  Planning<BlockPlan, BlockOutcome> plan(JdbcClient sql, BlockRequest request, Instant now) {
    BlockOutcome.NotDone refusal = refusal(sql, request, now);
    if (refusal != null) {
      return new Planning.Over<>(refusal);
    }
    BlockTargets targets = new BlockTargets(sql, request.performer(), now);
    BlockTargets.Found found = targets.find(request.whom());
    BlockTarget target = found.target();
    BlockFlaw ofPerformer =
        PerformerBlock.flaw(sql, acts.authority(), request.performer(), target, now);
    if (ofPerformer != null) {
      return flawed(ofPerformer);
    }
    return acts.tagRefusal(sql, request.performer(), request.tags(), now)
        .<Planning<BlockPlan, BlockOutcome>>map(
            why -> new Planning.Over<>(new BlockOutcome.TagsRefused(why)))
        .orElseGet(() ->
            target == null
                ? new Planning.Over<>(found.refusal())
                : plan(sql, request, target, now));
  }

  private BlockOutcome.@Nullable NotDone refusal(
      JdbcClient sql, BlockRequest request, Instant now) {
    Performer performer = request.performer();
    List<Refusal> refusals = acts.authority().check(sql, performer, Act.BLOCK, now);
    if (!refusals.isEmpty()) {
      return new BlockOutcome.Refused(refusals);
    }
    if (request.flags().noEmail()) {
      return new BlockOutcome.Flawed(BlockFlaw.NO_MAIL);
    }
    return request.flags().hideName() && !performer.has(Right.HIDEUSER)
        ? new BlockOutcome.Refused(List.of(new Refusal.PermissionDenied(Right.HIDEUSER)))
        : null;
  }

  private Planning<BlockPlan, BlockOutcome> plan(
      JdbcClient sql, BlockRequest request, BlockTarget target, Instant now) {
    BlockRequest.Closing closing = closing(request);
    Map<Title, PageFacts> pages = PageLookup.byTitles(sql, closing.pages());
    Optional<Title> vanished =
        closing.pages().stream().filter(title -> !pages.containsKey(title)).findFirst();
    if (vanished.isPresent()) {
      return new Planning.Over<>(new BlockOutcome.PageMissing(vanished.get()));
    }
    if (target instanceof BlockTarget.Addresses addresses && !addresses.range().isBlockable()) {
      return new Planning.Over<>(
          new BlockOutcome.RangeTooWide(
              addresses.range().isV4() ? BlockTable.WIDEST_V4 : BlockTable.WIDEST_V6));
    }
    BlockFlags flags = flags(request.flags(), target);
    if (flags.partial()
        && !flags.ownTalk()
        && !closing.namespaces().contains(Namespace.USER_TALK)) {
      return flawed(BlockFlaw.OWN_TALK_OPEN);
    }
    ParsedExpiry expiry =
        request.expiry().codePointCount(0, request.expiry().length()) > LONGEST_EXPIRY
            ? new ParsedExpiry.Unparsable()
            : Expiries.parse(request.expiry(), now);
    if (!(expiry instanceof ParsedExpiry.Valid(Expiry end))) {
      return flawed(
          expiry instanceof ParsedExpiry.Past ? BlockFlaw.PAST_EXPIRY : BlockFlaw.INVALID_EXPIRY);
    }
    if (end.isOver(now)) {
      return flawed(BlockFlaw.PAST_EXPIRY);
    }
    BlockTerms terms =
        new BlockTerms(
            end instanceof Expiry.At(Instant time) ? time : null,
            Unicode.cut(TextEnds.trim(request.reason()), LONGEST_REASON),
            flags);
    BlockOutcome.NotDone hiding = hiding(terms, target);
    if (hiding != null) {
      return new Planning.Over<>(hiding);
    }
    Set<Restriction> restrictions = restrictions(closing, pages);
    if (flags.partial() && restrictions.isEmpty() && !flags.noCreate()) {
      return flawed(BlockFlaw.CLOSES_NOTHING);
    }
    BlockRow before = BlockTable.ofTarget(sql, target.text(), now).orElse(null);
    return before != null && (!request.again() || isSame(sql, before, terms, restrictions))
        ? new Planning.Over<>(new BlockOutcome.AlreadyBlocked(target.text()))
        : new Planning.Ready<>(
            new BlockPlan(
                target,
                terms,
                restrictions,
                before,
                event(request.expiry(), target, terms, closing, before != null)));
  }

  private static Planning<BlockPlan, BlockOutcome> flawed(BlockFlaw flaw) {
    return new Planning.Over<>(new BlockOutcome.Flawed(flaw));
  }

  private static BlockRequest.Closing closing(BlockRequest request) {
    return request.flags().partial()
        ? request.closing()
        : new BlockRequest.Closing(List.of(), List.of(), List.of());
  }

  /** Some of what is asked for means nothing for addresses, and some for accounts. */
  private static BlockFlags flags(BlockFlags asked, BlockTarget target) {
    boolean account = target instanceof BlockTarget.Account;
    return new BlockFlags(
        asked.anonymousOnly() && !account,
        asked.noCreate(),
        asked.autoblock() && account,
        false,
        asked.hideName() && account,
        asked.ownTalk(),
        asked.partial());
  }

  private BlockOutcome.@Nullable NotDone hiding(BlockTerms terms, BlockTarget target) {
    if (!terms.flags().hideName()) {
      return null;
    }
    if (terms.flags().partial()) {
      return new BlockOutcome.Flawed(BlockFlaw.HIDING_PARTLY);
    }
    if (terms.expires() != null) {
      return new BlockOutcome.Flawed(BlockFlaw.HIDING_FOR_A_TIME);
    }
    return target instanceof BlockTarget.Account(var facts)
            && facts.editCount() > settings.hideNameEdits()
        ? new BlockOutcome.TooManyEdits(settings.hideNameEdits())
        : null;
  }

  private static Set<Restriction> restrictions(
      BlockRequest.Closing closing, Map<Title, PageFacts> pages) {
    Set<Restriction> restrictions = new LinkedHashSet<>();
    pages
        .values()
        .forEach(page -> restrictions.add(new Restriction(Restriction.Kind.PAGE, page.id())));
    closing
        .namespaces()
        .forEach(id -> restrictions.add(new Restriction(Restriction.Kind.NAMESPACE, id)));
    closing.actions().forEach(action -> restrictions.add(Restriction.of(action)));
    return restrictions;
  }

  private static boolean isSame(
      JdbcClient sql, BlockRow before, BlockTerms terms, Set<Restriction> restrictions) {
    return before.terms().equals(terms)
        && RestrictionTable.of(sql, List.of(before.id()))
            .getOrDefault(before.id(), Set.of())
            .equals(restrictions);
  }

  private BlockEvent.Blocked event(
      String expiry,
      BlockTarget target,
      BlockTerms terms,
      BlockRequest.Closing closing,
      boolean again) {
    boolean closes =
        !closing.pages().isEmpty()
            || !closing.namespaces().isEmpty()
            || !closing.actions().isEmpty();
    return new BlockEvent.Blocked(
        again,
        terms.flags().hideName(),
        Expiries.isForEver(expiry) ? FOR_EVER : expiry,
        names(terms.flags(), target),
        !terms.flags().partial(),
        closes
            ? new BlockEvent.Blocked.Closed(
                closing.pages().stream()
                    .map(title ->
                        new BlockEvent.Blocked.Closed.Page(
                            title.namespace(), namespaces.prefixedText(title)))
                    .toList(),
                closing.namespaces(),
                closing.actions().stream().map(BlockedAction::wire).toList())
            : null,
        terms.expires());
  }

  private static List<String> names(BlockFlags flags, BlockTarget target) {
    List<String> names = new ArrayList<>();
    add(names, "anononly", flags.anonymousOnly());
    add(names, "nocreate", flags.noCreate());
    add(names, "noautoblock", target instanceof BlockTarget.Account && !flags.autoblock());
    add(names, "nousertalk", !flags.ownTalk());
    add(names, "hiddenname", flags.hideName());
    return names;
  }

  private static void add(List<String> names, String name, boolean said) {
    if (said) {
      names.add(name);
    }
  }
}
