package org.palimpsest.actionapi.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** What feeds of all formats have in common as XML. */
final class FeedXml {
  static final String GENERATOR = "Palimpsest";

  private FeedXml() {}

  static Document tree(WireFeed feed) {
    try {
      return new WireFeedOutput().outputJDom(feed);
    } catch (FeedException e) {
      throw new IllegalStateException(e); // All that the formats want is there.
    }
  }

  static String print(Document tree) {
    return new XMLOutputter(Format.getRawFormat().setEncoding("UTF-8")).outputString(tree);
  }
}
