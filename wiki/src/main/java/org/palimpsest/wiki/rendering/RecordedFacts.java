package org.palimpsest.wiki.rendering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.source.PageProtection;
import org.palimpsest.wikitext.source.WikiFacts;

/** Keeps what is asked about a wiki, each question once. Not thread-safe. */
final class RecordedFacts implements WikiFacts {
  private final WikiFacts facts;
  private final Map<Object, Answers.Fact> answers = new HashMap<>();

  RecordedFacts(WikiFacts facts) {
    this.facts = facts;
  }

  Collection<Answers.Fact> answers() {
    return answers.values();
  }

  @SuppressWarnings("unchecked") // the answer is that of the same question
  private <T> T ask(List<?> key, Function<WikiFacts, T> question) {
    Object answer = question.apply(facts);
    answers.putIfAbsent(key, new Answers.Fact((Function<WikiFacts, Object>) question, answer));
    return (T) answer;
  }

  @Override
  public long count(Count what) {
    return ask(List.of("count", what), wiki -> wiki.count(what));
  }

  @Override
  public long members(Title category, Members kind) {
    return ask(List.of("members", category, kind), wiki -> wiki.members(category, kind));
  }

  @Override
  public long groupSize(String group) {
    return ask(List.of("group", group), wiki -> wiki.groupSize(group));
  }

  @Override
  public Gender gender(String user) {
    return ask(List.of("gender", user), wiki -> wiki.gender(user));
  }

  @Override
  public PageProtection protection(Title page) {
    return ask(List.of("protection", page), wiki -> wiki.protection(page));
  }

  /** What a message says of one thing is enough: its words are the same for all. */
  @Override
  public String say(Message message, Audience audience) {
    List<Object> key = List.of("say", message.key(), audience);
    return answers.containsKey(key)
        ? facts.say(message, audience)
        : ask(key, wiki -> wiki.say(message, audience));
  }

  @Override
  public Optional<String> interfaceMessage(String key, Audience audience) {
    return ask(List.of("message", key, audience), wiki -> wiki.interfaceMessage(key, audience));
  }

  @Override
  public Optional<String> autonym(String languageCode) {
    return facts.autonym(languageCode);
  }

  @Override
  public String viewerLanguage() {
    return facts.viewerLanguage();
  }

  @Override
  public OptionalLong pageId(Title page) {
    return ask(List.of("page", page), wiki -> wiki.pageId(page));
  }
}
