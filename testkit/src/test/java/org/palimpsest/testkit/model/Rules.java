package org.palimpsest.testkit.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the model knows of who may do what: the codes of refusals, empty where there is none. */
final class Rules {
  static final List<String> ADMINISTRATORS = List.of("Admin", "Robin", "Stork");
  static final String ROLLBACKER = "Wren";
  static final String LINGUIST = "Robin";

  /** Who hides and shows also what is suppressed. */
  static final String SUPPRESSOR = "Admin";

  /** Who hides no more than everybody with that right may. */
  static final String HIDER = "Stork";

  static final List<String> PEOPLE =
      List.of("Heron", "Magpie", ROLLBACKER, "Admin", LINGUIST, "Stork");

  private static final String BLOCKED = "blocked";

  private Rules() {}

  static boolean isAdministrator(String user) {
    return ADMINISTRATORS.contains(user);
  }

  /** Whether somebody may hide revisions. */
  static boolean hides(String user) {
    return suppresses(user) || user.equals(HIDER);
  }

  /** Whether somebody may suppress them. */
  static boolean suppresses(String user) {
    return user.equals(SUPPRESSOR);
  }

  /** Up to which level somebody sees what is hidden. */
  static int seen(String user) {
    if (suppresses(user)) {
      return Levels.SUPPRESSED;
    }
    return isAdministrator(user) ? Levels.HIDDEN : 0;
  }

  /** The first of these codes that says something, or what else there is to say. */
  static String first(String otherwise, String... codes) {
    return Stream.of(codes).filter(code -> !code.isEmpty()).findFirst().orElse(otherwise);
  }

  /** Something that administrators do. */
  static String administer(String user) {
    return unless(isAdministrator(user), "permissiondenied");
  }

  static String unless(boolean fine, String code) {
    return fine ? "" : code;
  }

  /** To change the text of a page, or to make it. */
  static String edit(ModelWiki model, String user, String title) {
    return first(
        "",
        protection(model, user, title),
        block(model, user, title, model.pages.containsKey(title) ? null : "create"));
  }

  /** What keeps somebody from changing a page, or from making it. */
  static String protection(ModelWiki model, String user, String title) {
    Page page = model.pages.get(title);
    boolean closed = page == null ? model.closed.contains(title) : !page.editLevel.isEmpty();
    return unless(!closed || isAdministrator(user), "protectedpage");
  }

  /** What keeps somebody in particular from doing something to a page. */
  static String block(ModelWiki model, String user, String title, @Nullable String action) {
    Block block = model.blocks.get(user);
    Page page = model.pages.get(title);
    return unless(
        block == null || !block.forbids(title, page == null ? 0 : page.id, action), BLOCKED);
  }

  /** What keeps somebody from everything. */
  static String sitewide(ModelWiki model, String user) {
    Block block = model.blocks.get(user);
    return unless(block == null || !block.isSitewide(), BLOCKED);
  }
}
