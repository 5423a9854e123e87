package org.palimpsest.wikitext.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.expand.FunctionTable;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.address.Addresses;
import org.palimpsest.wikitext.function.condition.Conditions;
import org.palimpsest.wikitext.function.expression.Expressions;
import org.palimpsest.wikitext.function.language.LanguageFunctions;
import org.palimpsest.wikitext.function.number.Figures;
import org.palimpsest.wikitext.function.number.NumberFormatting;
import org.palimpsest.wikitext.function.number.NumberStyle;
import org.palimpsest.wikitext.function.page.DefaultSort;
import org.palimpsest.wikitext.function.page.DisplayTitle;
import org.palimpsest.wikitext.function.page.PageNames;
import org.palimpsest.wikitext.function.page.Protection;
import org.palimpsest.wikitext.function.page.RevisionWords;
import org.palimpsest.wikitext.function.page.TitleFunctions;
import org.palimpsest.wikitext.function.string.StringFunctions;
import org.palimpsest.wikitext.function.text.TextFunctions;
import org.palimpsest.wikitext.function.time.DateNames;
import org.palimpsest.wikitext.function.time.TimeFunctions;
import org.palimpsest.wikitext.function.time.TimeVariables;
import org.palimpsest.wikitext.word.MagicWord;
import org.palimpsest.wikitext.word.MagicWords;

/** All functions and variables of a wiki. */
public final class StandardFunctions {
  /** Functions whose words do not say that a number sign stands before them. */
  private static final Set<String> SIGNED = Set.of("formatdate", "special", "speciale", "tag");

  private StandardFunctions() {}

  /** What can be called on a wiki. Made once: it is the same for all pages. */
  public static FunctionTable table(Settings settings) {
    Map<String, ParserFunction> standard = byName(settings);
    Map<String, ParserFunction> extensions = extensions(settings);
    List<FunctionTable.Entry> entries = new ArrayList<>();
    MagicWords words = MagicWords.with(settings.parserFunctions(), settings.stringFunctions());
    for (MagicWord word : words.all()) {
      ParserFunction extension = extensions.get(word.name());
      ParserFunction function = extension == null ? standard.get(word.name()) : extension;
      if (function != null) {
        add(word, extension != null || SIGNED.contains(word.name()), function, entries);
      }
    }
    return new FunctionTable(entries);
  }

  private static void add(
      MagicWord word, boolean signed, ParserFunction function, List<FunctionTable.Entry> entries) {
    for (String alias : word.aliases()) {
      String name = (signed ? "#" : "") + withoutColon(alias);
      for (MagicWord.Kind kind : word.kinds()) {
        entries.add(
            new FunctionTable.Entry(
                name, word.caseSensitive(), kind == MagicWord.Kind.VARIABLE, function));
      }
    }
  }

  private static String withoutColon(String alias) {
    return alias.endsWith(":") ? alias.substring(0, alias.length() - 1) : alias;
  }

  private static Map<String, ParserFunction> byName(Settings settings) {
    Lazy<NumberStyle> style = new Lazy<>(() -> NumberStyle.of(settings.language()));
    Map<String, ParserFunction> all = new HashMap<>();
    all.putAll(TextFunctions.of(settings.language()));
    all.putAll(LanguageFunctions.of(settings.language()));
    all.put("formatnum", new NumberFormatting(style));
    all.putAll(Figures.of(style));
    all.putAll(TimeVariables.of(dates(settings), settings.zone()));
    all.putAll(PageNames.of(settings.titles().namespaces()));
    all.putAll(RevisionWords.of(settings.zone(), style));
    all.putAll(Protection.all());
    all.put("defaultsort", new DefaultSort());
    all.put("displaytitle", new DisplayTitle());
    all.putAll(Addresses.of(settings));
    all.put("tag", new TagFunction());
    all.put("!", call -> Result.of("|"));
    all.put("=", call -> Result.of("="));
    return all;
  }

  private static Lazy<DateNames> dates(Settings settings) {
    return new Lazy<>(() -> DateNames.of(settings.language()));
  }

  private static Map<String, ParserFunction> extensions(Settings settings) {
    Map<String, ParserFunction> all = new HashMap<>();
    if (settings.parserFunctions()) {
      all.putAll(Conditions.all());
      all.putAll(Expressions.all());
      all.putAll(TimeFunctions.of(settings, dates(settings)));
      all.putAll(TitleFunctions.all());
      if (settings.stringFunctions()) {
        all.putAll(StringFunctions.all());
      }
    }
    return all;
  }
}
