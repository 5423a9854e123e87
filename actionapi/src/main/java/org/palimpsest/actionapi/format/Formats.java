package org.palimpsest.actionapi.format;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.RootElement;

/** All formats (spec: api-framework.md, section 2). */
public final class Formats {
  /** What programs use. */
  public static final Format JSON = new JsonFormat();

  /** The format of requests that name none: people type addresses, programs say what they want. */
  public static final Format DEFAULT = new HtmlFormat("jsonfm", JSON);

  private static final Map<String, Format> BY_NAME =
      byName(
          List.of(
              JSON,
              DEFAULT,
              new NoneFormat(),
              new PhpFormat(),
              new HtmlFormat("phpfm", new PhpFormat()),
              new HtmlFormat("rawfm", new RawFormat()),
              new XmlFormat(),
              new HtmlFormat("xmlfm", new XmlFormat())));

  private Formats() {}

  /** The formats by name, in order of name. */
  public static Map<String, Format> byName() {
    return BY_NAME;
  }

  /** What the formats say about themselves, in order of name. */
  public static List<Declaration> declarations() {
    return BY_NAME.values().stream().map(Format::declaration).toList();
  }

  /** Prints documents that are XML whatever format a client wants. */
  public static ResultPrinter document(RootElement root, String mimeType) {
    return new XmlPrinter(root, mimeType, Layout.COMPACT);
  }

  private static Map<String, Format> byName(List<Format> formats) {
    Map<String, Format> byName = new TreeMap<>();
    formats.forEach(format -> byName.put(format.declaration().name(), format));
    return Collections.unmodifiableMap(byName);
  }
}
