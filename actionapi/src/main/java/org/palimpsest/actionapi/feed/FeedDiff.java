package org.palimpsest.actionapi.feed;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.diff.TextDiff;
import org.palimpsest.wiki.diff.html.SideBySideDiff;

/**
 * Differences as tables that carry their own styles.
 *
 * @param diffs writes the rows
 */
record FeedDiff(FeedWords words, SideBySideDiff diffs) {
  /** A difference of more rows is too long for a feed. */
  private static final int MOST_ROWS = 250;

  private static final String COLOURS = "background-color: #fff; color: #202122;";
  private static final String BORDER =
      "font-size: 88%; border-style: solid; border-width: 1px 1px 1px 4px; border-radius: 0.33em;"
          + " border-color: ";
  private static final String TEXT = "; vertical-align: top; white-space: pre-wrap;";
  private static final String CHANGED = " style=\"font-weight: bold; text-decoration: none;\">";
  private static final String OPEN =
      """
      <table style="%s" data-mw="interface">
      <col class="diff-marker" />
      <col class="diff-content" />
      <col class="diff-marker" />
      <col class="diff-content" />
      """
          .formatted(COLOURS);

  /**
   * The difference between two texts; empty when it is too long.
   *
   * @param until when the newer one was written
   * @param between how many revisions of the same person lie between them
   */
  Optional<String> table(String from, String to, Instant until, int between) {
    TextDiff diff = TextDiff.between(from, to);
    if (diff.hunks().stream().mapToInt(hunk -> hunk.rows().size()).sum() > MOST_ROWS) {
      return Optional.empty();
    }
    StringBuilder table = new StringBuilder(OPEN);
    table.append("<tr class=\"diff-title\" lang=\"").append(words.language()).append("\">\n");
    title(table, Message.of("previousrevision"));
    title(table, Message.of("revisionasof", words.time(until)));
    table.append("</tr>");
    if (between > 0) {
      table
          .append("<tr><td colspan=\"4\" class=\"diff-multi\" lang=\"")
          .append(words.language())
          .append("\">")
          .append(words.html(Message.of("diff-multi-sameuser", Message.count(between))))
          .append("</td></tr>");
    }
    return Optional.of(table.append(styled(diffs.rows(diff))).append("</table>").toString());
  }

  private void title(StringBuilder table, Message title) {
    table
        .append("<td colspan=\"2\" style=\"")
        .append(COLOURS)
        .append(" text-align: center;\">")
        .append(words.html(title))
        .append("</td>\n");
  }

  /** No text can hold what is replaced: its angle brackets are escaped. */
  private static String styled(String rows) {
    String kept = cell("background-color: #f8f9fa; ", "#eaecf0");
    return rows.replace("<td class=\"diff-context diff-side-deleted\">", kept)
        .replace("<td class=\"diff-context diff-side-added\">", kept)
        .replace("<td class=\"diff-deletedline diff-side-deleted\">", cell("", "#ffe49c"))
        .replace("<td class=\"diff-addedline diff-side-added\">", cell("", "#a3d3ff"))
        .replace("<del class=\"diffchange diffchange-inline\">", "<del" + CHANGED)
        .replace("<ins class=\"diffchange diffchange-inline\">", "<ins" + CHANGED);
  }

  private static String cell(String background, String colour) {
    return "<td style=\"" + background + "color: #202122; " + BORDER + colour + TEXT + "\">";
  }
}
