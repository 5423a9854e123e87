package org.palimpsest.wiki.site;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the text of a message whole: chooses the words that depend on a number ({@code PLURAL}) or
 * a person ({@code GENDER}) and puts in the names of the site and of the page. Other markup stays
 * as it is. One pass, in linear time. Immutable.
 *
 * @param language the code of the language of the text
 * @param siteName the wiki's name
 * @param page the whole title of the page on which the text is thought to stand
 */
public record MessageExpansion(String language, String siteName, String page) {
  private static final List<String> CATEGORIES =
      List.of("zero", "one", "two", "few", "many", "other");

  /** Deeper than any message has it, signs mean themselves: each level is gone over anew. */
  private static final int DEEPEST = 10;

  /** The whole text. */
  public String of(String text) {
    if (!text.contains("{{")) {
      return text;
    }
    Deque<StringBuilder> open = new ArrayDeque<>();
    open.push(new StringBuilder());
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("{{", i) && open.size() <= DEEPEST) {
        open.push(new StringBuilder());
        i++;
      } else if (text.startsWith("}}", i) && open.size() > 1) {
        String inner = open.pop().toString();
        String value = value(inner);
        open.element().append(value == null ? "{{" + inner + "}}" : value);
        i++;
      } else {
        open.element().append(text.charAt(i));
      }
    }
    while (open.size() > 1) {
      String unclosed = open.pop().toString();
      open.element().append("{{").append(unclosed);
    }
    return open.pop().toString();
  }

  private @Nullable String value(String inner) {
    return switch (inner) {
      case "SITENAME" -> siteName;
      case "FULLPAGENAME" -> page;
      default -> chosen(inner);
    };
  }

  private @Nullable String chosen(String inner) {
    int colon = inner.indexOf(':');
    List<String> parts = colon < 0 ? List.of() : parts(inner.substring(colon + 1));
    return parts.size() < 2
        ? null
        : chosen(inner.substring(0, colon).strip().toUpperCase(Locale.ROOT), parts);
  }

  private @Nullable String chosen(String function, List<String> parts) {
    List<String> forms = parts.subList(1, parts.size());
    return switch (function) {
      case "PLURAL" -> plural(parts.getFirst().strip(), forms);
      // Who it is about is not known here, so the form for everybody: the third, if there is one.
      case "GENDER" -> forms.size() > 2 ? forms.get(2) : forms.getFirst();
      default -> null;
    };
  }

  private @Nullable String plural(String count, List<String> forms) {
    String digits = count.replace(",", "");
    List<String> counted = new ArrayList<>();
    for (String form : forms) {
      if (form.startsWith(digits + "=")) {
        return form.substring(digits.length() + 1);
      }
      if (!form.matches("\\d+=.*")) {
        counted.add(form);
      }
    }
    if (counted.isEmpty() || !digits.matches("-?\\d{1,15}")) {
      return counted.isEmpty() ? null : counted.getLast();
    }
    PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
    Set<String> used = rules.getKeywords();
    List<String> categories = CATEGORIES.stream().filter(used::contains).toList();
    int index = categories.indexOf(rules.select(Double.parseDouble(digits)));
    return counted.get(Math.min(index, counted.size() - 1));
  }

  /** Cuts at the bars outside of links. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int links = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("[[", i)) {
        links++;
      } else if (text.startsWith("]]", i)) {
        links = Math.max(0, links - 1);
      } else if (text.charAt(i) == '|' && links == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
