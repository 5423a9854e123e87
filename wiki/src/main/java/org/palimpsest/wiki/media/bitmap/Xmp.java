package org.palimpsest.wiki.media.bitmap;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What programs write into pictures as XML, read by the library of those who made it. */
final class Xmp {
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String BASIC = "http://ns.adobe.com/xap/1.0/";
  private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final int MAX_ITEMS = 500;

  private static final Pattern TIME =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d))?.*)?");

  /** What clients call a property, by its space and name. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(DUBLIN_CORE + "creator", "Artist"),
          Map.entry(DUBLIN_CORE + "title", "ObjectName"),
          Map.entry(DUBLIN_CORE + "description", "ImageDescription"),
          Map.entry(DUBLIN_CORE + "rights", "Copyright"),
          Map.entry(DUBLIN_CORE + "subject", "Keywords"),
          Map.entry(DUBLIN_CORE + "identifier", "Identifier"),
          Map.entry(DUBLIN_CORE + "publisher", "dc-publisher"),
          Map.entry(DUBLIN_CORE + "contributor", "dc-contributor"),
          Map.entry(DUBLIN_CORE + "coverage", "dc-coverage"),
          Map.entry(DUBLIN_CORE + "date", "dc-date"),
          Map.entry(DUBLIN_CORE + "relation", "dc-relation"),
          Map.entry(DUBLIN_CORE + "source", "dc-source"),
          Map.entry(DUBLIN_CORE + "type", "dc-type"),
          Map.entry(BASIC + "CreatorTool", "Software"),
          Map.entry(BASIC + "CreateDate", "DateTimeDigitized"),
          Map.entry(BASIC + "ModifyDate", "DateTime"),
          Map.entry(BASIC + "MetadataDate", "DateTimeMetadata"),
          Map.entry(BASIC + "Label", "Label"),
          Map.entry(BASIC + "Nickname", "Nickname"),
          Map.entry(BASIC + "Rating", "Rating"),
          Map.entry(RIGHTS + "Owner", "CopyrightOwner"),
          Map.entry(RIGHTS + "UsageTerms", "UsageTerms"),
          Map.entry(RIGHTS + "WebStatement", "WebStatement"),
          Map.entry(PHOTOSHOP + "City", "CityDest"),
          Map.entry(PHOTOSHOP + "Country", "CountryDest"),
          Map.entry(PHOTOSHOP + "Credit", "Credit"),
          Map.entry(PHOTOSHOP + "DateCreated", "DateTimeOriginal"),
          Map.entry(PHOTOSHOP + "Headline", "Headline"),
          Map.entry(PHOTOSHOP + "Source", "Source"),
          Map.entry(PHOTOSHOP + "State", "ProvinceOrStateDest"));

  private final XMPMeta meta;

  private Xmp(XMPMeta meta) {
    this.meta = meta;
  }

  /** Reads a packet; what is broken tells nothing. */
  static ObjectNode read(byte[] packet) {
    ObjectNode told = JsonMapper.shared().createObjectNode();
    // no packet has declarations, and none of somebody's is unfolded
    if (!new String(packet, StandardCharsets.ISO_8859_1).contains("<!")) {
      try {
        new Xmp(XMPMetaFactory.parseFromBuffer(packet)).tell(told);
      } catch (XMPException e) {
        return told;
      }
    }
    return told;
  }

  /** Puts in what is not there. */
  static void fill(ObjectNode told, ObjectNode others) {
    others.forEachEntry((name, value) -> {
      if (!told.has(name)) {
        told.set(name, value);
      }
    });
  }

  private void tell(ObjectNode told) throws XMPException {
    for (XMPIterator properties = meta.iterator(); properties.hasNext(); ) {
      XMPPropertyInfo property = (XMPPropertyInfo) properties.next();
      String path = property.getPath() == null ? "" : property.getPath();
      String name = NAMES.get(property.getNamespace() + path.substring(path.indexOf(':') + 1));
      if (name != null && !told.has(name)) {
        JsonNode value = value(property, name);
        if (value != null) {
          told.set(name, value);
        }
      }
    }
  }

  private @Nullable JsonNode value(XMPPropertyInfo property, String name) throws XMPException {
    PropertyOptions options = property.getOptions();
    if (!options.isArray()) {
      String text = property.getValue();
      return name.startsWith("DateTime") ? time(text) : StringNode.valueOf(text);
    }
    ObjectNode items = JsonMapper.shared().createObjectNode();
    int count =
        Math.min(MAX_ITEMS, meta.countArrayItems(property.getNamespace(), property.getPath()));
    for (int i = 1; i <= count; i++) {
      XMPProperty item = meta.getArrayItem(property.getNamespace(), property.getPath(), i);
      if (options.isArrayAltText()) {
        String path = property.getPath() + "[" + i + "]";
        items.put(
            meta.getQualifier(
                    property.getNamespace(), path, "http://www.w3.org/XML/1998/namespace", "lang")
                .getValue(),
            item.getValue());
      } else {
        items.put(Integer.toString(i - 1), item.getValue());
      }
    }
    return items.put(
        "_type", options.isArrayAltText() ? "lang" : options.isArrayOrdered() ? "ol" : "ul");
  }

  private static @Nullable JsonNode time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return null;
    }
    String day = time.group(1) + ":" + time.group(2) + ":" + time.group(3);
    return StringNode.valueOf(
        time.group(4) == null
            ? day
            : day
                + " "
                + time.group(4)
                + ":"
                + time.group(5)
                + ":"
                + (time.group(6) == null ? "00" : time.group(6)));
  }
}
