package org.palimpsest.wiki.authority;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;

/**
 * The table of acts: what can be done, and what each of it needs. {@link Authority} reads it row by
 * row, so a new act is a new row here. What an act needs besides, of the thing that it is done to,
 * its verb knows.
 */
public enum Act {
  /** To change the text of a page that exists. */
  EDIT(needs().limit(Limit.EDIT).right(Right.EDIT).openFor(Act.EDITING).unblocked(BlockScope.PAGE)),

  /** To make a page that does not exist. */
  CREATE(
      needs()
          .limit(Limit.EDIT)
          .right(Right.EDIT)
          .openFor(Act.CREATION)
          .unblocked(BlockScope.PAGE)
          .blockable(BlockedAction.CREATE)),

  /** To undo the newest edits of a page's last author; whoever does it edits the page first. */
  ROLLBACK(needs(EDIT).limit(Limit.ROLLBACK).right(Right.ROLLBACK).unblocked(BlockScope.PAGE)),

  /** To delete a page that exists. */
  DELETE(needs().right(Right.DELETE).openFor(Act.EDITING).unblocked(BlockScope.PAGE)),

  /** To bring deleted revisions back to a page that exists; whoever does it edits the page. */
  UNDELETE(
      needs()
          .right(Right.EDIT)
          .right(Right.UNDELETE)
          .openFor(Act.EDITING)
          .unblocked(BlockScope.PAGE)),

  /** To bring them back where no page is, which makes it anew. */
  UNDELETE_PAGE(
      needs()
          .right(Right.EDIT)
          .right(Right.UNDELETE)
          .openFor(Act.CREATION)
          .unblocked(BlockScope.PAGE)),

  /** To protect a page or a title; whoever does it must be able to edit or make the page. */
  PROTECT(needs().right(Right.PROTECT).editable().unblocked(BlockScope.PAGE)),

  /** To change the content model of a page; whoever does it edits the page first. */
  CHANGE_MODEL(
      needs(EDIT)
          .limit(Limit.EDITCONTENTMODEL)
          .right(Right.EDITCONTENTMODEL)
          .unblocked(BlockScope.PAGE)),

  /** To have what has been made of pages made anew. */
  PURGE(needs().unblocked(BlockScope.SITE)),

  /** To say in which language a page is written. */
  SET_LANGUAGE(needs().right(Right.PAGELANG).unblocked(BlockScope.PAGE)),

  /** To give a page that exists another title; whoever does it edits the page too. */
  MOVE(
      needs()
          .limit(Limit.MOVE)
          .right(Right.MOVE)
          .openFor(Act.MOVING)
          .unblocked(BlockScope.PAGE)
          .blockable(BlockedAction.MOVE)
          .called("move")),

  /** To give a title to a page that has had another. */
  MOVE_TARGET(needs().openFor(Act.NAMING).unblocked(BlockScope.PAGE).called("move-target")),

  /**
   * To give a file a version, the first or another; whoever does it edits or makes its page, too.
   */
  UPLOAD(
      needs()
          .right(Right.UPLOAD)
          .openFor(Act.UPLOADING)
          .unblocked(BlockScope.PAGE)
          .blockable(BlockedAction.UPLOAD)
          .called("upload")),

  /** To give tags to changes of anybody, and take tags off them; its verb counts the tries. */
  TAG(needs().right(Right.CHANGETAGS).unblocked(BlockScope.SITE)),

  /** To define change tags; what a block does to it, its verb knows. */
  MANAGE_TAGS(needs().right(Right.MANAGECHANGETAGS)),

  /** To take a change tag off everything; likewise. */
  DELETE_TAG(needs().right(Right.DELETECHANGETAGS)),

  /** To say of a change that one has looked at it. */
  PATROL(needs().right(Right.PATROL).unblocked(BlockScope.PAGE).leavingPage()),

  /** To change one's own watchlist, blocked or not. */
  WATCH(needs().right(Right.EDITMYWATCHLIST)),

  /** To make an account. */
  CREATE_ACCOUNT(needs().right(Right.CREATEACCOUNT).unblocked(BlockScope.ACCOUNTS)),

  /** To put accounts into groups and take them out, as far as the rules of groups let somebody. */
  CHANGE_GROUPS(needs().unblocked(BlockScope.SITE).unless(Right.USERRIGHTS)),

  /** To block and unblock; what blocks of the performer say to that, these verbs know. */
  BLOCK(needs().right(Right.BLOCK)),

  /** To hide fields of revisions and of versions of files, and to show them again. */
  HIDE_HISTORY(needs().right(Right.DELETEREVISION).unblocked(BlockScope.PAGE).leavingPage()),

  /** The same with log entries. */
  HIDE_LOG(needs().right(Right.DELETELOGENTRY).unblocked(BlockScope.PAGE).leavingPage()),

  /** To give tags to what one does. */
  APPLY_TAGS(needs().right(Right.APPLYCHANGETAGS).unblocked(BlockScope.SITE));

  /** The type of {@link Protection} that closes a page for changes of its text. */
  static final String EDITING = "edit";

  /** The type that closes the title of a page that does not exist. */
  static final String CREATION = "create";

  /** The type that closes a page for moves. */
  static final String MOVING = "move";

  /** The type that closes a file for other versions. */
  static final String UPLOADING = "upload";

  /** What closes the title of a page that does not exist for pages that are moved. */
  static final String NAMING = "name";

  @SuppressWarnings("ImmutableEnumChecker") // written once, when the row is read
  private final Needs needs;

  Act(Needs needs) {
    this.needs = needs;
  }

  /** The acts that this one includes, in the order in which they are asked for. */
  List<Act> included() {
    return needs.included;
  }

  /** What it counts against, besides what the acts in it do; null for nothing. */
  @Nullable Limit limit() {
    return needs.limit;
  }

  /** The rights that it needs, besides those of the acts in it, in the order of asking. */
  List<Right> rights() {
    return needs.rights;
  }

  /** The type of protection that stands in its way; null for none. */
  @Nullable String protection() {
    return needs.protection;
  }

  /** Whether it needs that the page could be edited or made, too. */
  boolean needsEditable() {
    return needs.editable;
  }

  /** What those call it who are told of what stands in its way. */
  String action() {
    return needs.action;
  }

  /** Whether something becomes of the page, so that what is kept for some is closed to others. */
  boolean changesPage() {
    return needs.changesPage;
  }

  /** Which blocks stand in its way for somebody. */
  BlockScope blockedBy(Performer performer) {
    Right exemption = needs.exemption;
    return exemption != null && performer.has(exemption) ? BlockScope.NONE : needs.blocks;
  }

  /** As what a partial block can forbid it on all pages; null: as nothing. */
  @Nullable BlockedAction blockable() {
    return needs.blockable;
  }

  /** Whether somebody has the rights for it, anywhere at all. */
  public boolean isGrantedTo(Performer performer) {
    return needs.rights.stream().allMatch(performer::has)
        && needs.included.stream().allMatch(act -> act.isGrantedTo(performer));
  }

  /** Everything that a try at it counts against. */
  public Set<Limit> limits() {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    needs.included.forEach(act -> limits.addAll(act.limits()));
    if (needs.limit != null) {
      limits.add(needs.limit);
    }
    return limits;
  }

  /** The kinds of reasons for which it can be refused to somebody. */
  public Set<Class<? extends Refusal>> refusals() {
    Set<Class<? extends Refusal>> kinds = new LinkedHashSet<>();
    needs.included.forEach(act -> kinds.addAll(act.refusals()));
    if (needs.limit != null) {
      kinds.add(Refusal.RateLimited.class);
    }
    if (needs.rights.stream().anyMatch(right -> right != Right.MOVE)) {
      kinds.add(Refusal.PermissionDenied.class);
    }
    if (MOVING.equals(needs.protection) || NAMING.equals(needs.protection)) {
      kinds.add(Refusal.MoveDenied.class);
    }
    if (needs.blocks == BlockScope.PAGE && needs.changesPage) {
      kinds.add(Refusal.NamespaceProtected.class);
      kinds.add(Refusal.ConfigurationProtected.class);
    }
    if (CREATION.equals(needs.protection)) {
      kinds.add(Refusal.CreationDenied.class);
    }
    if (needs.protection != null) {
      kinds.add(Refusal.PageProtected.class);
    }
    if (needs.editable) {
      kinds.add(Refusal.NotEditable.class);
    }
    if (NAMING.equals(needs.protection)) {
      kinds.add(Refusal.TitleProtected.class);
    }
    kinds.add(Refusal.PageNotLent.class);
    if (needs.blocks != BlockScope.NONE) {
      kinds.add(Refusal.Blocked.class);
    }
    kinds.add(Refusal.ReadOnly.class);
    return kinds;
  }

  private static Needs needs(Act... included) {
    return new Needs(List.of(included));
  }

  /** One row of the table, written column by column. */
  private static final class Needs {
    private final List<Act> included;
    private @Nullable Limit limit;
    private final List<Right> rights = new ArrayList<>();
    private @Nullable String protection;
    private boolean editable;
    private BlockScope blocks = BlockScope.NONE;
    private boolean changesPage = true;
    private @Nullable Right exemption;
    private @Nullable BlockedAction blockable;
    private String action = "edit";

    Needs(List<Act> included) {
      this.included = included;
    }

    /** Counts against this. */
    Needs limit(Limit value) {
      limit = value;
      return this;
    }

    /** Needs this right too. */
    Needs right(Right value) {
      rights.add(value);
      return this;
    }

    /** Needs that no protection of this type stands in the way. */
    Needs openFor(String type) {
      protection = type;
      return this;
    }

    /** Needs that the page could be edited or made. */
    Needs editable() {
      editable = true;
      return this;
    }

    /** Needs that no block of these does. */
    Needs unblocked(BlockScope value) {
      blocks = value;
      return this;
    }

    /** Partial blocks can forbid it as this, on all pages. */
    Needs blockable(BlockedAction value) {
      blockable = value;
      return this;
    }

    /** Is called so by those who are told of what stands in its way. */
    Needs called(String value) {
      action = value;
      return this;
    }

    /** Nothing becomes of the page. */
    Needs leavingPage() {
      changesPage = false;
      return this;
    }

    /** Who has this right is free of blocks. */
    Needs unless(Right value) {
      exemption = value;
      return this;
    }
  }
}
