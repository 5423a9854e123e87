package org.palimpsest.wiki.log;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The logs that clients can ask for; this wiki need not write to all of them. */
public final class LogTypes {
  private static final String KNOWN =
      """
      block block reblock unblock
      contentmodel change new
      create create
      delete delete delete_redir delete_redir2 event restore revision
      import interwiki upload
      managetags activate create deactivate delete
      merge merge
      move move move_redir
      newusers autocreate byemail create create2 newusers
      patrol autopatrol patrol
      protect modify move_prot protect unprotect
      renameuser renameuser
      rights autopromote rights
      suppress block delete event reblock revision
      tag update
      upload overwrite revert upload
      """;

  /** The logs, in order, after the empty name, under which nothing is ever found. */
  public static final List<String> TYPES =
      Stream.concat(Stream.of(""), KNOWN.lines().map(line -> words(line).getFirst())).toList();

  /** What can be done within each log, as {@code type/action}, in order. */
  public static final List<String> ACTIONS =
      KNOWN
          .lines()
          .flatMap(
              line -> words(line).stream().skip(1).map(word -> words(line).getFirst() + '/' + word))
          .toList();

  private LogTypes() {}

  private static List<String> words(String line) {
    return Arrays.asList(line.split(" ", -1));
  }
}
