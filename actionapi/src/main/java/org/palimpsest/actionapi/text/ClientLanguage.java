package org.palimpsest.actionapi.text;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.language.LocalWords;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.performer.Performer;

/**
 * In which languages a client wants to read ({@code uselang}, {@code errorlang}). A code that no
 * language can have means the language of the wiki.
 *
 * @param wanted the language of everything but errors, as sent; null: the reader's own
 * @param errors the language of errors, as sent; null: the same
 * @param format the shape of errors; the old one is always English, in our words
 * @param localErrors whether errors may be said in words that people have put on pages
 */
public record ClientLanguage(
    Localisation localisation,
    @Nullable String wanted,
    @Nullable String errors,
    ErrorFormat format,
    boolean localErrors) {
  private static final String USER = "user";
  private static final String CONTENT = "content";
  private static final String SAME = "uselang";

  /** The code of the language for everything but errors. */
  public String of(Performer reader) {
    return wanted == null || wanted.equals(USER) ? localisation.languageOf(reader) : code(wanted);
  }

  /** The code of the language for errors. */
  public String ofErrors(Performer reader) {
    return errors == null || errors.equals(SAME) ? of(reader) : code(errors);
  }

  /** How errors are said. */
  public Wording errorWording(Performer reader) {
    if (format == ErrorFormat.BC) {
      return new Wording(format, new Translator(localisation.messages(), Languages.ENGLISH));
    }
    LocalWords local = localErrors ? localisation.local() : LocalWords.NONE;
    return new Wording(format, new Translator(localisation.messages(), local, ofErrors(reader)));
  }

  /** How everything else is said. */
  public Translator translator(Performer reader) {
    return new Translator(localisation.messages(), of(reader));
  }

  /** The same as far as it can be known while the database does not answer. */
  public ClientLanguage withoutDatabase() {
    return new ClientLanguage(localisation.withoutDatabase(), wanted, errors, format, localErrors);
  }

  private String code(String sent) {
    return sent.equals(CONTENT)
        ? localisation.content()
        : Languages.code(sent).orElseGet(localisation::content);
  }
}
