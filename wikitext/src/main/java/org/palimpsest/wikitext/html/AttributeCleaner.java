package org.palimpsest.wikitext.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.link.Protocols;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;

/**
 * Makes attributes of what stands in a tag: only those that its element may have, and only values
 * that do no harm (spec: wikitext.md, 15). What comes out are meanings, which no later step reads
 * as markup.
 */
public final class AttributeCleaner {
  private static final Set<String> RESOURCES =
      Set.of("about", "property", "resource", "datatype", "typeof", "itemid", "itemtype");
  private static final Set<String> PARTS_OF_ITEMS = Set.of("itemtype", "itemid", "itemref");
  private static final String[] SCRIPTS = {"javascript", "vbscript"};

  private final Marks marks;

  public AttributeCleaner(Marks marks) {
    this.marks = marks;
  }

  /**
   * The attributes that an element gets.
   *
   * @param raw what stands behind the name of its tag, with marks
   * @param element in lower case
   */
  public Attributes clean(String raw, String element) {
    Map<String, String> written = AttributeReader.read(raw);
    if (written.isEmpty()) {
      return Attributes.NONE;
    }
    Map<String, String> kept = new LinkedHashMap<>();
    written.forEach((name, value) -> {
      if (AllowedAttributes.has(element, name)) {
        String clean = safe(name, meaning(value));
        if (clean != null) {
          kept.put(name, clean);
        }
      }
    });
    if (!kept.containsKey("itemscope")) {
      kept.keySet().removeAll(PARTS_OF_ITEMS);
    }
    return Attributes.copyOf(kept);
  }

  /** The value of an attribute that may stand; null if it may not. */
  private static @Nullable String safe(String name, String value) {
    return switch (name) {
      case "style" -> StyleCheck.check(TextReferences.decode(value));
      case "id" -> value.isEmpty() ? null : value.replace(' ', '_');
      case "tabindex" -> value.equals("0") ? value : null;
      case "href" -> Protocols.lengthInBrackets(value, 0) > 0 ? value : null;
      default -> RESOURCES.contains(name) && isScript(value) ? null : value;
    };
  }

  /**
   * Whether something could run a script if it were taken for an address: the name of such a
   * protocol stands at the start or behind a blank or a comment.
   */
  private static boolean isScript(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    for (String script : SCRIPTS) {
      for (int at = lower.indexOf(script); at >= 0; at = lower.indexOf(script, at + 1)) {
        int end = at + script.length();
        boolean begins =
            at == 0
                || Character.isWhitespace(lower.charAt(at - 1))
                || lower.startsWith("*/", at - 2);
        if (begins && (end == lower.length() || !isWord(lower.charAt(end)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** A value as it means: runs of blanks are one, those around it vanish. */
  private String meaning(String value) {
    String text = value.indexOf(Marks.START) < 0 ? value : withoutMarks(value);
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || AttributeReader.isBlank(text.charAt(i))) {
        if (i > start) {
          if (blank) {
            out.append(' ');
          }
          out.append(text, start, i);
          blank = true;
        }
        start = i + 1;
      }
    }
    return TextReferences.decode(out.toString());
  }

  private String withoutMarks(String value) {
    StringBuilder out = new StringBuilder(value.length());
    int start = 0;
    int mark = value.indexOf(Marks.START);
    while (mark >= 0) {
      out.append(value, start, mark);
      if (marks.at(value, mark) instanceof Mark.Literal(String literal)) {
        out.append(literal.replace("&", "&amp;"));
      }
      start = mark + Marks.LENGTH;
      mark = value.indexOf(Marks.START, start);
    }
    return out.append(value, start, value.length()).toString();
  }
}
