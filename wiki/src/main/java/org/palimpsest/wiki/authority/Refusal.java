package org.palimpsest.wiki.authority;

import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.limit.Limit;

/**
 * Why something may not be done. The API and the web pages each have their words for it; equal
 * refusals are one.
 */
public sealed interface Refusal {
  /** A right is missing ({@code permissiondenied}). */
  record PermissionDenied(Right right) implements Refusal {}

  /**
   * New pages may not be made ({@code cantcreate}, or {@code cantcreate-anon} for somebody without
   * an account).
   */
  record CreationDenied(boolean anonymous) implements Refusal {}

  /**
   * The namespace is closed: {@code protectednamespace-interface} for the interface messages,
   * {@code protectednamespace} for others.
   *
   * @param action what is not to be done there, as MediaWiki calls it
   */
  record NamespaceProtected(int namespace, String action) implements Refusal {}

  /**
   * The page holds code or configuration that runs for others, or for the performer.
   *
   * @param action what is not to be done there, as MediaWiki calls it
   */
  record ConfigurationProtected(Scope scope, String model, String action) implements Refusal {
    /** Whose code it is. */
    public enum Scope {
      /** The whole wiki's ({@code sitecssprotected}, …). */
      SITE,
      /** Another user's ({@code customcssprotected}, …). */
      OTHER_USER,
      /** The performer's own ({@code mycustomcssprotected}, …). */
      OWN
    }
  }

  /**
   * The page or, when there is none, its title is protected ({@code protectedpage}) by this level.
   *
   * @param action what is not to be done there, as MediaWiki calls it
   */
  record PageProtected(String level, String action) implements Refusal {}

  /** No page may be given this title ({@code protectedtitle}). */
  record TitleProtected() implements Refusal {}

  /** Pages may not be moved, or not from or to there. */
  record MoveDenied(Reason reason) implements Refusal {
    /** Why not. */
    public enum Reason {
      /** Whoever is not logged in may move none ({@code cantmove-anon}). */
      NOT_LOGGED_IN,
      /** The performer may move none ({@code cantmove}). */
      NO_RIGHT,
      /** It is the page of a user ({@code cant-move-user-page}). */
      USER_PAGE,
      /** It is the page of a category ({@code cant-move-category-page}). */
      CATEGORY_PAGE,
      /** It is the page of a file ({@code cantmovefile}). */
      FILE,
      /** It would be the page of a user ({@code cant-move-to-user-page}). */
      TO_USER_PAGE,
      /** It would be the page of a category ({@code cant-move-to-category-page}). */
      TO_CATEGORY_PAGE
    }
  }

  /** They may protect pages, but not edit this one ({@code cantedit}). */
  record NotEditable() implements Refusal {}

  /** The bot password is for other pages only ({@code session-page-restricted}). */
  record PageNotLent() implements Refusal {}

  /**
   * The performer is blocked ({@code blocked}, or {@code autoblocked} when caught automatically).
   */
  record Blocked(BlockInfo block) implements Refusal {}

  /** It has been done too often of late ({@code ratelimited}). */
  record RateLimited(Limit limit) implements Refusal {}

  /** Nothing can be written now ({@code readonly}). */
  record ReadOnly(String reason) implements Refusal {}
}
