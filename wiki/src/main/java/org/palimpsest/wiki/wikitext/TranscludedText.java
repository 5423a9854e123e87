package org.palimpsest.wiki.wikitext;

import java.util.Locale;

/**
 * What of a text comes along where it is included: not what stands between {@code <noinclude>}
 * tags, and where there are {@code <onlyinclude>} tags, only what stands between those.
 */
public final class TranscludedText {
  private static final String ONLY = "onlyinclude";
  private static final String NOT = "noinclude";
  private static final String INCLUDE = "includeonly";

  private TranscludedText() {}

  /** That part of the text. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    // Small letters can be more than the large ones; then nothing would stand in its place.
    if (lower.length() != text.length()) {
      return text;
    }
    return lower.contains(open(ONLY)) ? between(text, lower) : without(without(text, lower));
  }

  private static String between(String text, String lower) {
    StringBuilder kept = new StringBuilder();
    int at = lower.indexOf(open(ONLY));
    while (at >= 0) {
      int begin = at + open(ONLY).length();
      int end = lower.indexOf(close(ONLY), begin);
      if (end < 0) {
        return kept.append(text, begin, text.length()).toString();
      }
      kept.append(text, begin, end);
      at = lower.indexOf(open(ONLY), end);
    }
    return kept.toString();
  }

  private static String without(String text, String lower) {
    StringBuilder kept = new StringBuilder();
    int done = 0;
    int at = lower.indexOf(open(NOT));
    while (at >= 0) {
      kept.append(text, done, at);
      int end = lower.indexOf(close(NOT), at);
      done = end < 0 ? text.length() : end + close(NOT).length();
      at = lower.indexOf(open(NOT), done);
    }
    return kept.append(text, done, text.length()).toString();
  }

  /** Without the tags around what only comes along. */
  private static String without(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder();
    int done = 0;
    int at = lower.indexOf(INCLUDE);
    while (at >= 0) {
      int end = at + INCLUDE.length();
      boolean opens = lower.startsWith(open(INCLUDE), at - 1);
      boolean closes = !opens && lower.startsWith(close(INCLUDE), at - 2);
      if (opens || closes) {
        kept.append(text, done, at - (opens ? 1 : 2));
        done = end + 1;
      }
      at = lower.indexOf(INCLUDE, end);
    }
    return kept.append(text, done, text.length()).toString();
  }

  private static String open(String name) {
    return '<' + name + '>';
  }

  private static String close(String name) {
    return "</" + name + '>';
  }
}
