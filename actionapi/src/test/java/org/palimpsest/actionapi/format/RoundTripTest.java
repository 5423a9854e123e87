package org.palimpsest.actionapi.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.actionapi.format.PhpFormat.Serialized;
import org.palimpsest.actionapi.result.ObjectNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a module answers, every format says it so that its readers understand. */
class RoundTripTest {
  private static final PrintContext OCCASION = new PrintContext(200, Duration.ZERO);
  private static final ObjectMapper MAPPER = new JsonMapper();

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void php_says_the_same_as_json(int seed) {
    ObjectNode tree = new Trees(new Random(seed)).root();
    for (FormatVersion version : FormatVersion.values()) {
      JsonNode json = MAPPER.readTree(json(version, true, Layout.COMPACT, tree));
      byte[] php = new Serialized(version).print(tree, OCCASION);

      assertThat(PhpReader.read(php)).isEqualTo(likePhp(json));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void all_ways_to_write_json_say_the_same(int seed) {
    ObjectNode tree = new Trees(new Random(seed)).root();
    for (FormatVersion version : FormatVersion.values()) {
      byte[] ascii = json(version, true, Layout.COMPACT, tree);
      JsonNode expected = MAPPER.readTree(ascii);

      assertThat(MAPPER.readTree(json(version, false, Layout.COMPACT, tree))).isEqualTo(expected);
      assertThat(MAPPER.readTree(json(version, false, Layout.INDENTED, tree))).isEqualTo(expected);
      assertThat(new String(ascii, UTF_8)).matches("[\\x20-\\x7f]*");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void xml_is_well_formed_and_says_the_same_with_line_breaks(int seed) throws Exception {
    ObjectNode tree = new Trees(new Random(seed)).root();

    String compact = events(new XmlPrinter(false, Layout.COMPACT).print(tree, OCCASION));
    String indented = events(new XmlPrinter(true, Layout.INDENTED).print(tree, OCCASION));

    assertThat(indented).isEqualTo(compact);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void html_holds_what_it_shows_and_nothing_that_a_browser_would_run(int seed) {
    ObjectNode tree = new Trees(new Random(seed)).root();
    ResultPrinter shown = new JsonPrinter(FormatVersion.TWO, false, Layout.INDENTED, null);

    JsonNode wrapped = MAPPER.readTree(new WrappedPrinter(shown).print(tree, OCCASION));

    String html = wrapped.get("html").asString();
    String inside =
        html.substring("<pre class=\"api-pretty-content\">".length(), html.indexOf("</pre>"));
    assertThat(inside).doesNotContain("<");
    assertThat(inside.replace("&lt;", "<").replace("&amp;", "&"))
        .isEqualTo(new String(shown.print(tree, OCCASION), UTF_8));
  }

  private static byte[] json(FormatVersion version, boolean ascii, Layout layout, ObjectNode tree) {
    return new JsonPrinter(version, ascii, layout, null).print(tree);
  }

  /** JSON as PHP would have it: one kind of arrays, and numbers for keys that look like them. */
  private static @Nullable Object likePhp(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> {
        Map<Object, @Nullable Object> array = new LinkedHashMap<>();
        json.properties()
            .forEach(member -> {
              String key = member.getKey();
              boolean number = key.matches("0|-?[1-9]\\d{0,17}");
              array.put(number ? Long.valueOf(key) : key, likePhp(member.getValue()));
            });
        yield array;
      }
      case ARRAY -> {
        Map<Object, @Nullable Object> array = new LinkedHashMap<>();
        json.forEach(item -> array.put((long) array.size(), likePhp(item)));
        yield array;
      }
      case BOOLEAN -> json.booleanValue();
      case NUMBER -> json.longValue();
      case NULL -> null;
      default -> json.asString();
    };
  }

  /** What a reader sees of a document, white space between tags left out. */
  private static String events(byte[] xml) throws XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
    StringBuilder events = new StringBuilder();
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      int event = reader.next();
      if (reader.isCharacters()) {
        text.append(reader.getText());
        continue;
      }
      boolean space = text.toString().matches("\\n *");
      events.append(space ? "" : text);
      text.setLength(0);
      if (reader.isStartElement()) {
        events.append('<').append(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          events.append(' ').append(reader.getAttributeLocalName(i));
          events.append('=').append(reader.getAttributeValue(i));
        }
      }
      events.append('>').append(event);
    }
    return events.toString();
  }
}
