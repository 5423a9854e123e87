package org.palimpsest.wiki.performer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.wiki.authority.Authority;

/**
 * Who asks for something, with the rights that count for this request (those of the account, cut by
 * the grants of a bot password or consumer where one is used).
 *
 * @param userId the account's id; 0 for somebody who is not logged in
 * @param name the account's name, or the canonical address
 * @param groups the groups given to the account, in order of name; not the implicit ones
 * @param rights the effective rights
 * @param address the canonical address of the request
 * @param pages titles of the only pages that may be changed in this request; null: no such limit
 * @param tags what every revision that this request makes is tagged with
 */
public record Performer(
    long userId,
    String name,
    List<String> groups,
    Set<Right> rights,
    String address,
    @Nullable List<String> pages,
    List<String> tags) {

  public Performer {
    groups = List.copyOf(groups);
    tags = List.copyOf(tags);
    rights =
        Collections.unmodifiableSet(
            rights.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(rights));
    pages = pages == null ? null : List.copyOf(pages);
  }

  /** Somebody who is not limited to certain pages and tags nothing. */
  public Performer(
      long userId, String name, List<String> groups, Set<Right> rights, String address) {
    this(userId, name, groups, rights, address, null, List.of());
  }

  /** The same, limited to the pages of these titles; null: not limited. */
  public Performer onlyOn(@Nullable List<String> titles) {
    return new Performer(userId, name, groups, rights, address, titles, tags);
  }

  /** The same, whose revisions are tagged with these. */
  public Performer tagging(List<String> newTags) {
    return new Performer(userId, name, groups, rights, address, pages, newTags);
  }

  /** Whether this request has this right. It says nothing about a page: see {@link Authority}. */
  public boolean has(Right right) {
    return rights.contains(right);
  }

  /** Whether this is an account. */
  public boolean isRegistered() {
    return userId != 0;
  }

  /** Whether this is an account that is not a temporary one. */
  public boolean isNamed() {
    return isRegistered() && !name.startsWith(UserNames.TEMPORARY_PREFIX);
  }

  /** What this performer may see of hidden things. */
  public Clearance clearance() {
    return new Clearance(
        has(Right.DELETEDTEXT),
        has(Right.DELETEDHISTORY),
        has(Right.VIEWSUPPRESSED) || has(Right.SUPPRESSREVISION),
        has(Right.DELETEDTEXT) || has(Right.UNDELETE));
  }
}
