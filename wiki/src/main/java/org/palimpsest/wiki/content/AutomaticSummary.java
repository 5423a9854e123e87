package org.palimpsest.wiki.content;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;

/**
 * The summary of an edit whose author has written none (spec: edit-and-history.md, 1.6). It never
 * says more than the new content and the redirect before it do. Thread-safe.
 */
public final class AutomaticSummary {
  /** Far more characters than are kept of a summary, whatever the length of one. */
  private static final int MOST = 2000;

  private final Namespaces namespaces;

  public AutomaticSummary(Namespaces namespaces) {
    this.namespaces = Objects.requireNonNull(namespaces);
  }

  /** What is said of a change that led to this text; empty where there is nothing to say. */
  public Optional<Message> of(ContentChange change, String text) {
    return switch (change.kind()) {
      case BLANKED -> said("autosumm-blank");
      case NEW_REDIRECT -> said("autoredircomment", link(change.newTarget()));
      case CHANGED_REDIRECT_TARGET ->
          said(
              "autosumm-changed-redirect-target",
              link(change.oldTarget()),
              link(change.newTarget()));
      case REMOVED_REDIRECT -> said("autosumm-removed-redirect", link(change.oldTarget()));
      case CREATED_EMPTY -> said("autosumm-newblank");
      case CREATED -> said("autosumm-new", quote(text));
      case REPLACED -> said("autosumm-replace", quote(text));
      case ORDINARY -> Optional.empty();
    };
  }

  private static Optional<Message> said(String key, String... texts) {
    return Optional.of(Message.of(key, (Object[]) texts));
  }

  private static String quote(String text) {
    String beginning = text.substring(0, Math.min(text.length(), MOST));
    return TextEnds.trim(beginning.replace('\n', ' '));
  }

  private String link(@Nullable LinkTarget target) {
    String name =
        switch (Objects.requireNonNull(target)) {
          case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
          case ParsedTitle.Interwiki interwiki -> interwiki.prefix() + ":" + interwiki.text();
        };
    return target.fragment().isEmpty() ? name : name + '#' + target.fragment();
  }
}
