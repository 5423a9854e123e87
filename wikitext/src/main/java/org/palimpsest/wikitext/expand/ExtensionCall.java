package org.palimpsest.wikitext.expand;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.tag.ContentReader;
import org.palimpsest.wikitext.tag.TagCall;

/** An element of an extension tag that is to be shown. */
record ExtensionCall(
    Parse parse, Manner.Element element, Frame frame, Expander expander, ContentReader reader)
    implements TagCall {
  @Override
  public String name() {
    return element.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String rawAttributes() {
    return element.attributes();
  }

  @Override
  public Map<String, String> attributes() {
    return TagAttributes.read(element.attributes());
  }

  @Override
  public @Nullable String content() {
    return element.content();
  }

  @Override
  public String source() {
    return element.source();
  }

  @Override
  public String inline(String wikitext) {
    return reader.inline(expander.expandIn(frame, wikitext));
  }

  @Override
  public String blocks(String wikitext) {
    return reader.blocks(expander.expandIn(frame, wikitext));
  }
}
