package org.palimpsest.actionapi.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ErrorCodes;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamDescription;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Messages;

/**
 * Which sentences tell people of which module and parameter. All of a module take its prefix, name
 * and path as parameters, those of a parameter its name too. Thread-safe.
 *
 * @param messages knows which sentences there are
 */
public record HelpTexts(Messages messages) {
  /**
   * What a value of a parameter means.
   *
   * @param path the path of the module that the value stands for, or null
   */
  public record ValueText(String value, @Nullable String path, Message text) {}

  /** What a module does. */
  public List<Message> description(Declaration module) {
    List<Message> description = new ArrayList<>();
    description.add(summary(module));
    String more = "apihelp-" + module.path() + "-extended-description";
    if (messages.has(more)) {
      description.add(message(more, module));
    }
    return description;
  }

  /** What a module does, in a sentence. */
  public Message summary(Declaration module) {
    return message("apihelp-" + module.path() + "-summary", module);
  }

  /** What an example shows; empty where that goes without saying. */
  public Optional<Message> example(Declaration module, int number) {
    return ifSaid("apihelp-" + module.path() + "-example-" + number, module);
  }

  /** What a parameter is for: said for this module alone, or for all that have it. */
  public Message param(Declaration module, Param<?> param) {
    String own = "apihelp-" + module.path() + "-param-" + bare(param);
    if (messages.has(own)) {
      return message(own, module, param.name());
    }
    if (module.token() != null && param == Declaration.TOKEN) {
      return Message.of(
          "api-help-param-token",
          module.token().wire(),
          module.prefix(),
          param.name(),
          module.name(),
          module.path());
    }
    return message("api-help-param-" + bare(param), module, param.name());
  }

  /** What a value of a parameter means; empty where that goes without saying. */
  public Optional<Message> value(Declaration module, Param<?> param, String value) {
    return ifSaid(
        "apihelp-%s-paramvalue-%s-%s".formatted(module.path(), bare(param), value),
        module,
        param.name(),
        value);
  }

  /** What the values of a choice mean, those that need no word left out. */
  public List<ValueText> values(
      Declaration module, Param<?> param, ParamDescription type, ModuleTree tree) {
    ParamDescription element =
        type instanceof ParamDescription.Several(ParamDescription one, _) ? one : type;
    if (!(element instanceof ParamDescription.Choice choice)) {
      return List.of();
    }
    List<ValueText> texts = new ArrayList<>();
    for (String value : choice.values()) {
      String path = choice.modules().get(value);
      if (path == null) {
        value(module, param, value).ifPresent(text -> texts.add(new ValueText(value, null, text)));
      } else if (tree.find(path) instanceof ModuleTree.Found.Modules(var modules)) {
        Message summary = summary(modules.getFirst().declaration());
        texts.add(new ValueText(value, path, summary));
      }
    }
    return texts;
  }

  /** A remark on when a parameter can be used. */
  public Message note(Declaration module, String note) {
    return message("apihelp-" + module.path() + "-paraminfo-" + note, module);
  }

  /** What an error means: said for the help, or else as whoever gets it is told. */
  public Message error(String code) {
    String own = "api-help-error-" + code;
    return Message.of(
        Stream.concat(Stream.of(own), ErrorCodes.keys(code))
            .filter(messages::has)
            .findFirst()
            .orElse(own));
  }

  private Optional<Message> ifSaid(String key, Declaration module, String... more) {
    return messages.has(key) ? Optional.of(message(key, module, more)) : Optional.empty();
  }

  private static Message message(String key, Declaration module, String... more) {
    List<Object> params = new ArrayList<>();
    params.add(module.prefix());
    if (more.length > 0) {
      params.add(more[0]);
    }
    params.add(module.name());
    params.add(module.path());
    if (more.length > 1) {
      params.add(more[1]);
    }
    return Message.of(key, params.toArray());
  }

  /** The name without what marks a part of it as filled in: {@code contentformat-slot}. */
  private static String bare(Param<?> param) {
    return param.name().replaceAll("[{}]", "");
  }
}
