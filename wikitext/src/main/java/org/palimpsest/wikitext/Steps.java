package org.palimpsest.wikitext;

import org.palimpsest.wikitext.block.BlockPass;
import org.palimpsest.wikitext.block.HeadingMarks;
import org.palimpsest.wikitext.block.HeadingPass;
import org.palimpsest.wikitext.block.RulePass;
import org.palimpsest.wikitext.block.TablePass;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.html.TagPass;
import org.palimpsest.wikitext.inline.QuotePass;
import org.palimpsest.wikitext.link.ExternalLinkPass;
import org.palimpsest.wikitext.link.FreeLinkPass;
import org.palimpsest.wikitext.link.InternalLinkPass;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.media.MediaParser;
import org.palimpsest.wikitext.tag.ContentReader;
import org.palimpsest.wikitext.word.SwitchPass;

/** The steps that an expanded text takes, in their order (spec: wikitext.md, 1). */
final class Steps implements ContentReader {
  private final Parse parse;

  Steps(Parse parse) {
    this.parse = parse;
  }

  @Override
  public String inline(String expanded) {
    Marks marks = parse.marks();
    String text = TagPass.apply(expanded, marks);
    text = TablePass.apply(text, marks);
    text = RulePass.apply(text, marks);
    text = SwitchPass.apply(text, parse);
    text = HeadingPass.apply(text, marks);
    text = InternalLinkPass.apply(text, parse, MediaParser::parse);
    text = QuotePass.apply(text, marks);
    text = ExternalLinkPass.apply(text, parse);
    text = FreeLinkPass.apply(text, parse);
    return HeadingMarks.apply(text, marks);
  }

  @Override
  public String blocks(String expanded) {
    return BlockPass.apply(inline(expanded), parse.marks());
  }
}
