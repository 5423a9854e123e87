package org.palimpsest.wiki.log;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.group.Membership;

/**
 * What a log entry says in a sentence for people. The pages in it are written as links of comments.
 */
public final class LogSentences {
  private static final String PREFIX = "logentry-";
  private static final String OTHER = PREFIX + "other";
  private static final String NO_GROUPS = "rightsnone";

  /** The keys of all sentences. */
  public static final Set<String> KEYS =
      Set.of(
          "logentry-block-block",
          "logentry-block-reblock",
          "logentry-block-unblock",
          "logentry-contentmodel-change",
          "logentry-contentmodel-new",
          "logentry-create-create",
          "logentry-delete-delete",
          "logentry-delete-delete_redir",
          "logentry-delete-event",
          "logentry-delete-restore",
          "logentry-delete-revision",
          "logentry-managetags-activate",
          "logentry-managetags-create",
          "logentry-managetags-deactivate",
          "logentry-managetags-delete",
          "logentry-merge-merge",
          "logentry-move-move",
          "logentry-move-move-noredirect",
          "logentry-move-move_redir",
          "logentry-move-move_redir-noredirect",
          "logentry-newusers-create",
          "logentry-newusers-create2",
          "logentry-pagelang-pagelang",
          "logentry-patrol-patrol",
          "logentry-protect-modify",
          "logentry-protect-move_prot",
          "logentry-protect-protect",
          "logentry-protect-unprotect",
          "logentry-rights-rights",
          "logentry-suppress-event",
          "logentry-suppress-revision",
          "logentry-tag-update",
          "logentry-upload-overwrite",
          "logentry-upload-revert",
          "logentry-upload-upload",
          OTHER);

  private LogSentences() {}

  /**
   * The sentence of an entry.
   *
   * @param author who did it; may be empty
   * @param page the whole title of what it was done to
   */
  public static Message of(LogEvent event, String author, String page) {
    String key = PREFIX + event.type() + '-' + event.action();
    return switch (event) {
      case PageEvent.Moved moved ->
          said(
              moved.withoutRedirect() ? key + "-noredirect" : key,
              author,
              author,
              page,
              moved.title());
      case PageEvent.HistoryMerged merged -> said(key, author, author, page, merged.title());
      case PageEvent.ModelChosen(String model) -> said(key, author, author, page, model);
      case PageEvent.ModelChanged(String before, String after) ->
          said(key, author, author, page, before, after);
      case PageEvent.LanguageChanged(String before, String after) ->
          said(key, author, author, page, before, after);
      case ProtectionEvent.Protected given -> said(key, author, author, page, given.description());
      case ProtectionEvent.Moved moved -> said(key, author, author, page, moved.title());
      case AccountEvent.GroupsChanged(var before, var after) ->
          said(key, author, author, page, groups(before), groups(after));
      case TagEvent.Managed managed -> said(key, author, author, page, managed.tag());
      default -> said(key, author, author, page);
    };
  }

  /** What this wiki does not write, but an imported history has, is told by its name. */
  private static Message said(String key, Object... params) {
    return KEYS.contains(key)
        ? Message.of(key, params)
        : Message.of(OTHER, params[0], params[1], params[2], key.substring(PREFIX.length()));
  }

  private static Object groups(List<Membership> memberships) {
    return memberships.isEmpty()
        ? Message.of(NO_GROUPS)
        : memberships.stream().map(Membership::group).collect(joining(", "));
  }
}
