package org.palimpsest.actionapi.rendering;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.rendering.ChoiceOutcome;
import org.palimpsest.wiki.rendering.ChosenText;
import org.palimpsest.wiki.rendering.PageHtml;
import org.palimpsest.wiki.rendering.Rendered;
import org.palimpsest.wiki.rendering.Renderer;
import org.palimpsest.wiki.rendering.Renderings;
import org.palimpsest.wiki.rendering.TextChoice;
import org.palimpsest.wiki.rendering.TextChooser;
import org.palimpsest.wiki.rendering.TextPart;
import org.palimpsest.wiki.rendering.Viewer;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wikitext.context.ParseOptions;

/** With what modules find and render texts. */
public record RenderingTools(
    TextChooser chooser, Renderings renderings, Namespaces namespaces, SiteSettings site) {
  /** Renders what is not kept. */
  Renderer renderer() {
    return renderings.renderer();
  }

  /** Whom something is rendered for. */
  Viewer viewer(Call call) {
    return new Viewer(
        call.context().translator(),
        site.publicUrl() == null ? call.request().origin() : site.publicUrl(),
        call.context().memory());
  }

  /** The text that a call is about. */
  ChoiceOutcome choose(Call call, TextChoice choice, TextPart part) {
    return chooser
        .within(call.context().memory())
        .choose(choice, part, call.performer().clearance(), call.now());
  }

  /** Warns of what the client may not know about the text. */
  void warn(Call call, ChosenText text) {
    switch (text.remark()) {
      case null -> {}
      case ChosenText.Remark.AssumedWikitext _ ->
          call.warn(Message.of("apiwarn-parse-nocontentmodel", text.model().wire()));
      case ChosenText.Remark.OfOtherPage(long revision, Title named) ->
          call.warn(Message.of("apiwarn-revwrongpage", revision, namespaces.prefixedText(named)));
    }
  }

  /** A text as HTML. */
  public String html(Call call, ChosenText text) {
    Rendered rendered = renderer().render(text, ParseOptions.STANDARD, viewer(call));
    String html = new PageHtml(site.language()).page(rendered.output().content(), PageHtml.OUTPUT);
    call.context().memory().claim((long) Character.BYTES * html.length());
    return html;
  }

  /** A text with templates, functions and variables replaced by what they stand for. */
  public String expanded(Call call, ChosenText text) {
    return renderer().expand(text, /* comments= */ false, viewer(call)).text();
  }

  /** How wikitext is taken apart, as XML. */
  public String tree(Call call, String text) {
    return renderer().tree(text, viewer(call));
  }
}
