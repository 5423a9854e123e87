package org.palimpsest.wiki.content;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How much memory the values of a JSON text take once they have been read: of two characters each,
 * they take fifty times as much as the text. Found out without keeping any of them.
 */
public final class JsonWeight {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final long OBJECT = 160;
  private static final long ARRAY = 64;
  private static final long MEMBER = 100;
  private static final long VALUE = 32;
  private static final long STRING = 72;

  private JsonWeight() {}

  /**
   * Whether they take no more bytes than this; of what is no JSON, as much of it as could be read.
   */
  public static boolean isAtMost(long most, String text) {
    if (text.length() * OBJECT / 2 <= most) {
      return true;
    }
    long bytes = 0;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken();
          token != null && bytes <= most;
          token = parser.nextToken()) {
        bytes +=
            switch (token) {
              case START_OBJECT -> OBJECT;
              case START_ARRAY -> ARRAY;
              case PROPERTY_NAME -> MEMBER + parser.currentName().length();
              case VALUE_STRING -> STRING + parser.getStringLength();
              case END_OBJECT, END_ARRAY -> 0;
              default -> VALUE;
            };
      }
    } catch (JacksonException e) {
      // What is no JSON is refused for that.
    }
    return bytes <= most;
  }
}
