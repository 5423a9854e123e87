package org.palimpsest.wiki.log;

import java.util.List;
import java.util.stream.Stream;

/** The logs that clients can ask for; this wiki need not write to all of them. */
public final class LogTypes {
  /** What can be done within each log, as {@code type/action}, in order. */
  public static final List<String> ACTIONS =
      """
      block/block block/reblock block/unblock
      contentmodel/change contentmodel/new
      create/create
      delete/delete delete/delete_redir delete/delete_redir2
      delete/event delete/restore delete/revision
      import/interwiki import/upload
      managetags/activate managetags/create managetags/deactivate managetags/delete
      merge/merge
      move/move move/move_redir
      newusers/autocreate newusers/byemail newusers/create newusers/create2 newusers/newusers
      patrol/autopatrol patrol/patrol
      protect/modify protect/move_prot protect/protect protect/unprotect
      renameuser/renameuser
      rights/autopromote rights/rights
      suppress/block suppress/delete suppress/event suppress/reblock suppress/revision
      tag/update
      upload/overwrite upload/revert upload/upload
      """
          .lines()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .toList();

  /** What is in the log of languages, which only wikis have whose pages can be in several. */
  private static final String OF_LANGUAGES = "pagelang/pagelang";

  /** The logs, in order, after the empty name, under which nothing is ever found. */
  public static final List<String> TYPES =
      Stream.concat(
              Stream.of(""), ACTIONS.stream().map(action -> action.split("/", 2)[0]).distinct())
          .toList();

  /**
   * {@link #ACTIONS} of one wiki.
   *
   * @param languages whether its pages can be in several languages
   */
  public static List<String> actions(boolean languages) {
    return languages
        ? Stream.concat(ACTIONS.stream(), Stream.of(OF_LANGUAGES)).sorted().toList()
        : ACTIONS;
  }

  /** {@link #TYPES} of one wiki, likewise. */
  public static List<String> types(boolean languages) {
    return languages
        ? Stream.concat(
                Stream.of(""),
                actions(true).stream().map(action -> action.split("/", 2)[0]).distinct())
            .toList()
        : TYPES;
  }

  private LogTypes() {}
}
