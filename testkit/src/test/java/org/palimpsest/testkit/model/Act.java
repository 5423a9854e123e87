package org.palimpsest.testkit.model;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Something that somebody does: how it is asked for, and what the model says of it. Immutable. */
interface Act {
  /** What is told of something that has been done. */
  String DONE = "done";

  /** Who does it. */
  String user();

  /** The type of the token that it needs. */
  default String token() {
    return "csrf";
  }

  /** Names and values in turn, without those for reason and token. */
  List<String> parameters();

  /** The parameter for the reason; empty where there is none. */
  default String reason() {
    return "reason";
  }

  /**
   * A file that goes along.
   *
   * @param parameter the parameter that it is
   */
  record Attachment(String parameter, String text) {}

  /** The file that it needs. */
  default Optional<Attachment> attachment() {
    return Optional.empty();
  }

  /** Whether it is only tried. */
  default boolean dry() {
    return false;
  }

  /** What the answer must tell: {@link #DONE} with what matters of it, or the code of a refusal. */
  String expected(ModelWiki model);

  /** What an answer tells, likewise. */
  default String told(JsonNode answer) {
    return answer.has("error") ? answer.at("/error/code").asString() : DONE;
  }

  /** Something that is done at once, and what is told of it. */
  record Part(Act act, String told) {}

  /** What it consists of, in this order; something else can come in between. */
  default List<Part> parts(String told) {
    return List.of(new Part(this, told));
  }

  /** Does it to the model; it is expected to be done. */
  void happen(ModelWiki model, Deed deed);

  /**
   * The title that is looked up before it is done, so that it may be done to the page after that
   * has got another title; empty for none.
   */
  default String found() {
    return "";
  }

  /** The same, done to the page at another title. */
  default Act at(String title) {
    return this;
  }

  /** What it comes to if that which is looked up before it is done is looked up in this wiki. */
  default Act seenIn(ModelWiki model) {
    return this;
  }

  /** The code that tells that the page which was found is gone since. */
  default String gone() {
    return "";
  }
}
