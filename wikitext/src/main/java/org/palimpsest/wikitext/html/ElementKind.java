package org.palimpsest.wikitext.html;

import java.util.HashMap;
import java.util.Map;

/**
 * What the rules of HTML say about the elements of a name (HTML standard, 13.2.4.2 and 13.2.6.4.7).
 */
final class ElementKind {
  private static final int SPECIAL = 1;
  private static final int BLOCK = 1 << 1;
  private static final int FORMATTING = 1 << 2;
  private static final int VOID = 1 << 3;
  private static final int CLOSES_PARAGRAPH = 1 << 4;
  private static final int HEADING = 1 << 5;
  private static final int SCOPE = 1 << 6;
  private static final int LIST_SCOPE = 1 << 7;
  private static final int IMPLIED_END = 1 << 8;
  private static final int TABLE_PART = 1 << 9;
  private static final int METADATA = 1 << 10;
  private static final int HOLDS_PARAGRAPHS = 1 << 11;
  private static final int FOSTERING = 1 << 12;
  private static final int HIDDEN_IF_EMPTY = 1 << 13;

  private static final int GROUP = SPECIAL | BLOCK | CLOSES_PARAGRAPH;

  private static final Map<String, ElementKind> ALL = new HashMap<>();

  static final ElementKind P = of(GROUP | IMPLIED_END | HIDDEN_IF_EMPTY, "p");
  static final ElementKind BODY = of(SPECIAL | BLOCK | SCOPE | HOLDS_PARAGRAPHS, "body");
  static final ElementKind TABLE = of(GROUP | SCOPE | FOSTERING, "table");
  static final ElementKind TBODY = of(SPECIAL | BLOCK | TABLE_PART | FOSTERING, "tbody");
  static final ElementKind TR =
      of(SPECIAL | BLOCK | TABLE_PART | FOSTERING | HIDDEN_IF_EMPTY, "tr");
  static final ElementKind TD = of(SPECIAL | BLOCK | TABLE_PART | SCOPE, "td");
  static final ElementKind TH = of(SPECIAL | BLOCK | TABLE_PART | SCOPE, "th");
  static final ElementKind CAPTION = of(SPECIAL | BLOCK | TABLE_PART | SCOPE, "caption");
  static final ElementKind LI = of(SPECIAL | BLOCK | IMPLIED_END | HIDDEN_IF_EMPTY, "li");
  static final ElementKind DD = of(SPECIAL | BLOCK | IMPLIED_END, "dd");
  static final ElementKind DT = of(SPECIAL | BLOCK | IMPLIED_END, "dt");
  static final ElementKind A = of(FORMATTING, "a");
  static final ElementKind DIV = of(GROUP, "div");
  static final ElementKind PRE = of(GROUP, "pre");
  static final ElementKind HR = of(GROUP | VOID, "hr");
  static final ElementKind RUBY = of(0, "ruby");
  static final ElementKind RB = of(IMPLIED_END, "rb");
  static final ElementKind RTC = of(IMPLIED_END, "rtc");
  static final ElementKind RT = of(IMPLIED_END, "rt");
  static final ElementKind RP = of(IMPLIED_END, "rp");

  static {
    for (String name : new String[] {"center", "dl", "figure", "figcaption", "aside", "section"}) {
      of(GROUP, name);
    }
    of(GROUP | LIST_SCOPE, "ul");
    of(GROUP | LIST_SCOPE, "ol");
    of(GROUP | HOLDS_PARAGRAPHS, "blockquote");
    for (int level = 1; level <= 6; level++) {
      of(GROUP | HEADING, "h" + level);
    }
    for (String name :
        new String[] {
          "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"
        }) {
      of(FORMATTING, name);
    }
    of(SPECIAL | VOID, "br");
    of(SPECIAL | VOID, "img");
    of(SPECIAL | VOID, "input");
    of(SPECIAL | VOID | BLOCK, "wbr");
    of(SPECIAL | VOID | METADATA, "meta");
    of(SPECIAL | VOID | METADATA, "link");
    of(VOID, "source");
    of(VOID, "track");
  }

  /** The number of kinds of which the rules say nothing. */
  private static final int OTHER = 0;

  private final String name;
  private final int flags;
  private final int number;

  private ElementKind(String name, int flags, int number) {
    this.name = name;
    this.flags = flags;
    this.number = number;
  }

  private static ElementKind of(int flags, String name) {
    ElementKind kind = new ElementKind(name, flags, ALL.size() + 1);
    ALL.put(name, kind);
    return kind;
  }

  /** The kind of a name; one of which the rules say nothing is within a line. */
  static ElementKind of(String name) {
    ElementKind known = ALL.get(name);
    return known == null ? new ElementKind(name, 0, OTHER) : known;
  }

  /** How many numbers kinds have. */
  static int numbers() {
    return ALL.size() + 1;
  }

  /** A small number by which kinds can be counted. */
  int number() {
    return number;
  }

  private boolean is(int flag) {
    return (flags & flag) != 0;
  }

  String htmlName() {
    return name;
  }

  boolean isCalled(String other) {
    return name.equals(other);
  }

  /** Whether other elements are not closed across it. */
  boolean isSpecial() {
    return is(SPECIAL);
  }

  /** Whether it breaks paragraphs of loose text. */
  boolean isBlock() {
    return is(BLOCK);
  }

  /** Whether it is opened again behind what closes it. */
  boolean isFormatting() {
    return is(FORMATTING);
  }

  /** Whether it never has content. */
  boolean isVoid() {
    return is(VOID);
  }

  /** Whether its start ends an open paragraph, and its end all that is open in it. */
  boolean closesParagraph() {
    return is(CLOSES_PARAGRAPH);
  }

  boolean isHeading() {
    return is(HEADING);
  }

  /** Whether what stands in it cannot be closed from outside. */
  boolean isScope() {
    return is(SCOPE);
  }

  boolean isListScope() {
    return is(LIST_SCOPE | SCOPE);
  }

  /** Whether its end tag may be left out. */
  boolean hasImpliedEnd() {
    return is(IMPLIED_END);
  }

  boolean isTablePart() {
    return is(TABLE_PART);
  }

  boolean isCell() {
    return this == TD || this == TH;
  }

  /** Whether it may stand between blocks as well as within lines. */
  boolean isMetadata() {
    return is(METADATA);
  }

  /** Whether loose text in it becomes paragraphs. */
  boolean holdsParagraphs() {
    return is(HOLDS_PARAGRAPHS);
  }

  /** Whether text in it stands before the table instead. */
  boolean isFostering() {
    return is(FOSTERING);
  }

  /** Whether readers should not see it when it is empty. */
  boolean isHiddenIfEmpty() {
    return is(HIDDEN_IF_EMPTY);
  }
}
