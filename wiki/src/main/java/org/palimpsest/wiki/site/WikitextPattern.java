package org.palimpsest.wiki.site;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a pattern of ICU's message format the way wikitext has it: {@code $1} for a place, {@code
 * {{PLURAL:$1|…}}} and {@code {{GENDER:$1|…}}} where words depend on what goes there.
 */
final class WikitextPattern {
  private static final List<String> FORMS =
      List.of("zero", "one", "two", "few", "many", "male", "female", "other");

  private record Form(String name, String text) {}

  private final String pattern;
  private final MessagePattern parts;

  private WikitextPattern(String pattern) {
    this.pattern = pattern;
    this.parts = new MessagePattern(pattern);
  }

  /** The same words in wikitext. */
  static String of(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
        ? pattern
        : new WikitextPattern(pattern).message(0, "");
  }

  /** The text of the message that starts with this part; {@code number} is where # points. */
  private String message(int start, String number) {
    StringBuilder text = new StringBuilder();
    int end = parts.getLimitPartIndex(start);
    int done = parts.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      Part part = parts.getPart(i);
      text.append(pattern, done, part.getIndex());
      done = part.getLimit();
      switch (part.getType()) {
        case REPLACE_NUMBER -> text.append(number);
        case ARG_START -> {
          text.append(argument(i));
          i = parts.getLimitPartIndex(i);
          done = parts.getPart(i).getLimit();
        }
        default -> {
          // signs that only mean something in the pattern, and the end
        }
      }
    }
    return text.toString();
  }

  private String argument(int start) {
    String place = "$" + (parts.getPart(start + 1).getValue() + 1);
    ArgType type = parts.getPart(start).getArgType();
    return switch (type) {
      case PLURAL, SELECTORDINAL -> "{{PLURAL:" + place + forms(start, place) + "}}";
      case SELECT -> "{{GENDER:" + place + forms(start, "") + "}}";
      case NONE, SIMPLE, CHOICE -> place;
    };
  }

  /** Each form after a bar, in the order in which wikitext counts them. */
  private String forms(int start, String number) {
    List<Form> forms = new ArrayList<>();
    int end = parts.getLimitPartIndex(start);
    for (int i = start + 2; i < end; i++) {
      if (parts.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
        String name = parts.getSubstring(parts.getPart(i));
        while (parts.getPart(i).getType() != Part.Type.MSG_START) {
          i++;
        }
        forms.add(new Form(name, message(i, number)));
        i = parts.getLimitPartIndex(i);
      }
    }
    forms.sort(Comparator.comparingInt(form -> FORMS.indexOf(form.name())));
    StringBuilder text = new StringBuilder();
    for (Form form : forms) {
      text.append('|');
      if (form.name().startsWith("=")) {
        text.append(form.name(), 1, form.name().length()).append('=');
      }
      text.append(form.text());
    }
    return text.toString();
  }
}
