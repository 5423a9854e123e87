package org.palimpsest.wiki.media;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.media.bitmap.FileBytes;

/**
 * Looks for what old browsers would take for a page although the file is something else: they look
 * at the beginning of a file and not at what they are told.
 */
final class ScriptScan {
  private static final int BEGINNING = 1024;

  private static final List<String> TAGS = List.of("<body", "<head", "<html", "<script");

  /** Drawings have links, too. */
  private static final String LINK = "<a href";

  private static final List<Pattern> SCRIPTS =
      List.of(
          Pattern.compile("type\\s*=\\s*['\"]?\\s*(?:\\w*+/)?(?:ecma|java)"),
          Pattern.compile("(?:href|src|data)\\s*=\\s*['\"]?\\s*(?:ecma|java)script:"),
          Pattern.compile("url\\s*\\(\\s*['\"]?\\s*(?:ecma|java)script:"));

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml\\b[^>]{0,200}?\\bencoding\\s{0,9}=\\s{0,9}[\"']([^\"']{0,100})");

  /** Encodings that all browsers and parsers read alike. */
  private static final Set<String> ENCODINGS =
      Set.of(
          "utf-8",
          "utf8",
          "us-ascii",
          "iso-8859-1",
          "iso-8859-2",
          "iso-8859-15",
          "utf-16",
          "utf-16le",
          "utf-16be",
          "utf-32",
          "windows-1250",
          "windows-1251",
          "windows-1252",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258");

  private ScriptScan() {}

  /** Why a file may not be kept; empty: nothing that looks like a page begins here. */
  static Optional<Message> danger(FileBytes file, boolean xml) throws IOException {
    String beginning = text(file.bytes(0, BEGINNING)).toLowerCase(Locale.ROOT);
    boolean danger =
        TAGS.stream().anyMatch(beginning::contains)
            || SCRIPTS.stream().anyMatch(pattern -> pattern.matcher(beginning).find())
            || (xml ? isOddlyEncoded(beginning) : beginning.contains(LINK));
    return danger ? Optional.of(Message.of("uploadscripted")) : Optional.empty();
  }

  /** Whether a text is a page, or at least has what only pages have. */
  static boolean isPage(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return TAGS.stream().anyMatch(small::contains)
        || small.contains(LINK)
        || small.contains("<!doctype html")
        || small.contains("<title");
  }

  /** Whether a program for servers begins here. */
  static boolean isProgram(FileBytes file) throws IOException {
    return text(file.bytes(0, BEGINNING)).toLowerCase(Locale.ROOT).contains("<?php");
  }

  /** Bytes as characters, as their mark or their zeros say. */
  static String text(byte[] bytes) {
    Charset charset = StandardCharsets.ISO_8859_1;
    if (bytes.length > 3) {
      int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
      if (first == 0xFFFE && bytes[2] == 0 && bytes[3] == 0) {
        charset = Charset.forName("UTF-32LE");
      } else if (first == 0xFFFE || (bytes[0] == '<' && bytes[1] == 0)) {
        charset = StandardCharsets.UTF_16LE;
      } else if (first == 0xFEFF || (bytes[0] == 0 && bytes[1] == '<')) {
        charset = StandardCharsets.UTF_16BE;
      } else if (first == 0x4C6F) {
        charset = Charset.forName("IBM037");
      }
    }
    return new String(bytes, charset);
  }

  private static boolean isOddlyEncoded(String beginning) {
    Matcher declared = ENCODING.matcher(beginning);
    return declared.find() && !ENCODINGS.contains(declared.group(1).strip());
  }
}
