package org.palimpsest.actionapi.help;

import org.palimpsest.actionapi.text.Markup;

/** HTML while it is written: what is text is escaped. Used by one thread. */
final class Html {
  private final StringBuilder html = new StringBuilder(1 << 14);

  /** Markup as it is. */
  Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Text. */
  Html text(String text) {
    html.append(Markup.html(text));
    return this;
  }

  /** An element that holds a text. */
  Html element(String name, String text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
  }

  /** An element that holds what programs read, which is in no language. */
  Html code(String text) {
    return raw("<code translate=\"no\">").text(text).raw("</code>");
  }

  /** A link. */
  Html link(String address, String text) {
    return raw("<a href=\"").text(address).raw("\">").text(text).raw("</a>");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
