package org.palimpsest.wiki.protection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.site.ContentWords;

/**
 * How histories and logs say that something is protected. Thread-safe.
 *
 * @param words whatever had to be read for them has been read
 */
record ProtectionWords(Words words, Function<Instant, String> times, Namespaces namespaces) {
  /** Keeps what follows in its place in lines that are written from right to left. */
  private static final String LEFT_TO_RIGHT = "\u200E";

  private static final Set<String> KEYS =
      Set.of(
          "protectedarticle-comment",
          "modifiedarticleprotection-comment",
          "unprotectedarticle-comment",
          "restriction-edit",
          "restriction-move",
          "restriction-upload",
          "protect-level-autoconfirmed",
          "protect-level-sysop",
          "protect-expiring",
          "protect-expiry-indefinite",
          "protect-summary-cascade");

  /** The words as they are now; reads the pages that stand for some of them. */
  static ProtectionWords read(ContentWords content, Namespaces namespaces) {
    return new ProtectionWords(content.read(KEYS), content::time, namespaces);
  }

  /** What the history of a page says. */
  String summary(ProtectionPlan plan, String reason) {
    Title title = plan.title();
    String key =
        plan.isLifting()
            ? "unprotectedarticle-comment"
            : plan.isChange() ? "modifiedarticleprotection-comment" : "protectedarticle-comment";
    StringBuilder summary =
        new StringBuilder(say(title, Message.of(key, namespaces.prefixedText(title))));
    if (!reason.isEmpty()) {
      summary.append(": ").append(reason);
    }
    if (!plan.isLifting()) {
      summary
          .append(" (")
          .append(
              plan.after().stream().map(each -> part(title, each)).collect(Collectors.joining(" ")))
          .append(')');
    }
    if (plan.cascades()) {
      summary.append(" [").append(say(title, Message.of("protect-summary-cascade"))).append(']');
    }
    return summary.toString();
  }

  /** What the log says of protections, in the names that programs know. */
  String description(Title title, List<Protection> protections) {
    return protections.stream()
        .map(each ->
            LEFT_TO_RIGHT + "[%s=%s] (%s)".formatted(each.type(), each.level(), end(title, each)))
        .collect(Collectors.joining());
  }

  private String part(Title title, Protection each) {
    return "[%s=%s] (%s)"
        .formatted(
            say(title, Message.of("restriction-" + each.type())),
            say(title, Message.of("protect-level-" + each.level())),
            end(title, each));
  }

  private String end(Title title, Protection protection) {
    Instant expires = protection.expires();
    return say(
        title,
        expires == null
            ? Message.of("protect-expiry-indefinite")
            : Message.of("protect-expiring", times.apply(expires)));
  }

  private String say(Title title, Message message) {
    return words.text(message, title);
  }
}
