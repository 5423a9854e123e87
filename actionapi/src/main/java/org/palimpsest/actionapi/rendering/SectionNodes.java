package org.palimpsest.actionapi.rendering;

import java.util.List;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.node.SectionSource;
import org.palimpsest.wikitext.output.Section;

/**
 * The headings of a text, as clients are told of them in the older and in the newer way.
 *
 * @param source the text, in which places are counted
 */
record SectionNodes(Namespaces namespaces, String source) {
  /** In the older way. */
  ListNode older(List<Section> sections) {
    ListNode list = new ListNode("s");
    for (Section section : sections) {
      ObjectNode node =
          list.addObject()
              .put("toclevel", section.contentsLevel())
              .put("level", Integer.toString(section.level()))
              .put("line", line(section))
              .put("number", section.number())
              .put("index", section.index());
      SectionSource own = section.source();
      if (own == null) {
        node.truth("fromtitle", false);
      } else {
        node.put("fromtitle", namespaces.prefixedKey(own.page()));
      }
      if (own == null || own.transcluded()) {
        node.putNull("byteoffset");
      } else {
        node.put("byteoffset", place(own));
      }
      node.put("anchor", section.anchor()).put("linkAnchor", section.anchor());
    }
    return list;
  }

  /** In the newer way. */
  ObjectNode newer(List<Section> sections) {
    ObjectNode contents = new ObjectNode();
    ListNode list = contents.putList("sections", "_v");
    for (Section section : sections) {
      ObjectNode node =
          list.addObject()
              .put("tocLevel", section.contentsLevel())
              .put("hLevel", section.level())
              .put("line", line(section))
              .put("number", section.number())
              .put("index", section.index());
      SectionSource own = section.source();
      if (own != null) {
        node.put("fromTitle", namespaces.prefixedKey(own.page()));
        if (!own.transcluded()) {
          node.put("codepointOffset", place(own));
        }
      }
      node.put("anchor", section.anchor());
    }
    contents.putList("extensionData", "_v");
    return contents;
  }

  /** Here, no-break spaces are themselves, as clients know it. */
  private static String line(Section section) {
    return HtmlWriter.write(section.line()).replace("&#160;", "\u00a0");
  }

  private int place(SectionSource section) {
    return source.codePointCount(0, Math.min(section.offset(), source.length()));
  }
}
