package org.palimpsest.actionapi.help;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamDescription;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Translator;

/** Writes what a help page says about single parameters. */
final class HelpParams {
  private final Html html;
  private final Translator translator;
  private final HelpTexts texts;
  private final ModuleTree tree;
  private final Vocabulary vocabulary;

  HelpParams(
      Html html, Translator translator, HelpTexts texts, ModuleTree tree, Vocabulary vocabulary) {
    this.html = html;
    this.translator = translator;
    this.texts = texts;
    this.tree = tree;
    this.vocabulary = vocabulary;
  }

  /** Writes about one parameter. */
  void write(Declaration module, Param<?> param) {
    ParamDescription type = param.type().describe(vocabulary);
    String name = module.params().nameOf(param);
    html.raw("<dt id=\"").text(module.path() + ':' + name).raw("\">").code(name).raw("</dt>\n");
    line(texts.param(module, param));
    param.notes().forEach(note -> line(texts.note(module, note)));
    if (param.isDeprecated()) {
      line(Message.of("api-help-note-deprecated"));
    }
    if (param.isRequired()) {
      line(Message.of("api-help-note-required"));
    }
    Param.Template template = param.template();
    if (template != null) {
      line(
          Message.of(
              "api-help-note-templated",
              template.variable(),
              module.prefix() + template.source().name()));
    }
    type(type, texts.values(module, param, type, tree));
    String fallback = param.fallbackText();
    if (fallback != null && !fallback.isEmpty() && !type.type().equals("boolean")) {
      html.raw("<dd>").text(said(Message.of("api-help-note-default"))).raw(" ");
      html.code(fallback).raw("</dd>\n");
    }
  }

  /** The rules of a type, and what its values mean. */
  private void type(ParamDescription type, List<HelpTexts.ValueText> meanings) {
    switch (type) {
      case ParamDescription.Several(ParamDescription element, MultiType.Rules rules) -> {
        type(element, meanings);
        line(
            Message.of(
                "api-help-note-several",
                Message.count(rules.limit()),
                Message.count(rules.highLimit())));
        if (rules.all() != null) {
          line(Message.of("api-help-note-all", rules.all()));
        }
      }
      case ParamDescription.Choice choice -> choice(choice, meanings);
      case ParamDescription.Numeric number -> {
        named(number.type());
        range(number);
      }
      case ParamDescription.Text(String name, Integer maxBytes, Integer maxChars) -> {
        named(name);
        if (maxBytes != null) {
          line(Message.of("api-help-note-maxbytes", Message.count(maxBytes)));
        }
        if (maxChars != null) {
          line(Message.of("api-help-note-maxchars", Message.count(maxChars)));
        }
      }
      case ParamDescription.User(List<String> kinds) -> {
        named(type.type());
        line(Message.of("api-help-note-user-kinds", kinds));
      }
      case ParamDescription.Namespace(List<Integer> extra) -> {
        named(type.type());
        if (!extra.isEmpty()) {
          line(
              Message.of(
                  "api-help-note-extra-namespaces", extra.stream().map(String::valueOf).toList()));
        }
      }
      case ParamDescription.Title(boolean mustExist) -> {
        named(type.type());
        if (mustExist) {
          line(Message.of("api-help-note-must-exist"));
        }
      }
      case ParamDescription.Plain(String name) -> named(name);
    }
  }

  private void named(String type) {
    html.raw("<dd>").text(said(Message.of("api-help-note-type"))).raw(" ").code(type);
    html.raw("</dd>\n");
  }

  private void choice(ParamDescription.Choice choice, List<HelpTexts.ValueText> meanings) {
    html.raw("<dd>").text(said(Message.of("api-help-note-choice")));
    if (meanings.size() < choice.values().size()) {
      for (String value : choice.values()) {
        html.raw(" ");
        value(value, choice.modules().get(value));
      }
    }
    html.raw("</dd>\n");
    meanings(meanings);
    some(choice, "api-help-note-deprecated-values", choice.deprecated()::contains);
    some(choice, "api-help-note-internal-values", choice.internal()::contains);
  }

  private void some(ParamDescription.Choice choice, String key, Predicate<String> concerned) {
    List<String> values = choice.values().stream().filter(concerned).toList();
    if (!values.isEmpty()) {
      line(Message.of(key, values));
    }
  }

  private void value(String value, @Nullable String path) {
    if (path == null) {
      html.code(value);
    } else {
      html.raw("<code translate=\"no\">");
      html.link("?action=help&modules=" + path.replace("+", "%2B"), value).raw("</code>");
    }
  }

  private void range(ParamDescription.Numeric number) {
    Long min = number.min();
    Long max = number.max();
    Long highMax = number.highMax();
    if (min != null) {
      line(Message.of("api-help-note-min", Message.count(min)));
    }
    if (max != null && highMax != null) {
      line(Message.of("api-help-note-max-two", Message.count(max), Message.count(highMax)));
    } else if (max != null) {
      line(Message.of("api-help-note-max", Message.count(max)));
    }
  }

  private void meanings(List<HelpTexts.ValueText> meanings) {
    if (meanings.isEmpty()) {
      return;
    }
    html.raw("<dd><dl>\n");
    for (HelpTexts.ValueText meaning : meanings) {
      html.raw("<dt>");
      value(meaning.value(), meaning.path());
      html.raw("</dt><dd>").text(said(meaning.text())).raw("</dd>\n");
    }
    html.raw("</dl></dd>\n");
  }

  private void line(Message message) {
    html.element("dd", said(message)).raw("\n");
  }

  private String said(Message message) {
    return translator.text(message);
  }
}
