package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Markup;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/** In which form the sentences of a form come ({@code messageformat}). */
enum MessageFormat {
  HTML,
  NONE,
  RAW,
  WIKITEXT;

  /** Puts a sentence, in the client's language, unless none are wanted. */
  void put(Call call, ObjectNode into, String key, Message message) {
    Translator translator = call.context().translator();
    switch (this) {
      case NONE -> {}
      case HTML -> into.put(key, translator.text(message, Markup.HTML));
      case WIKITEXT -> into.put(key, translator.text(message, Markup.WIKITEXT));
      case RAW -> into.put(key, raw(translator, message));
    }
  }

  private static Node raw(Translator translator, Message message) {
    ObjectNode node = new ObjectNode();
    new Wording(ErrorFormat.RAW, translator).putWords(node, message);
    return node;
  }
}
