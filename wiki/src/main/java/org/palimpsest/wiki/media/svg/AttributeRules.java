package org.palimpsest.wiki.media.svg;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.codehaus.stax2.XMLStreamReader2;
import org.palimpsest.model.message.Message;

/** What the attributes of a drawing may say. */
final class AttributeRules {
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  private static final Set<String> ANIMATIONS =
      Set.of("animate", "animatetransform", "animatemotion", "animatecolor", "set");

  private static final Pattern LINK = Pattern.compile("https?://.*", Pattern.DOTALL);

  /** Pictures of pixels: they neither run nor refer to anything. */
  private static final Pattern PIXELS =
      Pattern.compile("data:\\s*image/(?:gif|jpeg|jpg|png|a?png|webp)[;,].*", Pattern.DOTALL);

  Optional<Message> danger(String element, XMLStreamReader2 xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      Optional<Message> danger = danger(element, xml, i);
      if (danger.isPresent()) {
        return danger;
      }
    }
    return Optional.empty();
  }

  private static Optional<Message> danger(String element, XMLStreamReader2 xml, int i) {
    String local = xml.getAttributeLocalName(i);
    String name = local.toLowerCase(Locale.ROOT);
    String given = xml.getAttributeValue(i);
    String value = given.toLowerCase(Locale.ROOT);
    if (name.startsWith("on")) {
      return refused("uploaded-event-handler-on-svg", local, given);
    }
    String space = xml.getAttributeNamespace(i);
    String full = space == null || space.isEmpty() ? name : space + ":" + name;
    if (name.equals("href")
        || name.equals("ping")
        || (name.equals("base") && XML_NAMESPACE.equals(space))) {
      return reference(element, full, value);
    }
    if (name.equals("attributename") && ANIMATIONS.contains(element)) {
      return animation(element, local, given, value.strip());
    }
    return StyleSheet.refersElsewhere(value)
        ? refused("uploaded-remote-url-svg", name, value)
        : Optional.empty();
  }

  /** Within the drawing, a picture of pixels in place, or a link that a reader may follow. */
  private static Optional<Message> reference(String element, String attribute, String value) {
    if (value.isEmpty()
        || value.startsWith("#")
        || PIXELS.matcher(value).matches()
        || (element.equals("a") && LINK.matcher(value).matches())) {
      return Optional.empty();
    }
    return value.startsWith("data:")
        ? refused("uploaded-href-unsafe-target-svg", element, attribute, value)
        : refused("uploaded-href-attribute-svg", element, attribute, value);
  }

  /** What moves must not come to be a link or a script on its way. */
  private static Optional<Message> animation(
      String element, String attribute, String given, String value) {
    String target = value.substring(value.indexOf(':') + 1);
    if (target.startsWith("on")) {
      return refused(
          "uploaded-setting-event-handler-svg", element, attribute.toLowerCase(Locale.ROOT), value);
    }
    if (target.equals("href") || target.equals("base")) {
      return element.equals("set")
          ? refused("uploaded-setting-href-svg")
          : refused("uploaded-animate-svg", element, attribute, given);
    }
    return Optional.empty();
  }

  private static Optional<Message> refused(String key, String... params) {
    return Optional.of(Message.of(key, Arrays.stream(params).map(Message::plain).toArray()));
  }
}
