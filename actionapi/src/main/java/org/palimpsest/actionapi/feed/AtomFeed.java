package org.palimpsest.actionapi.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;

/** Feeds in Atom 1.0. */
final class AtomFeed {
  private AtomFeed() {}

  static String document(Feed feed, Instant now) {
    Feed.Head head = feed.head();
    com.rometools.rome.feed.atom.Feed written = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    written.setId(XmlCharacters.of(head.self()));
    written.setTitle(XmlCharacters.of(head.title()));
    written.setOtherLinks(list(link("self", "application/atom+xml", head.self())));
    written.setAlternateLinks(list(link("alternate", "text/html", head.page())));
    written.setUpdated(Date.from(feed.updated(now)));
    Content subtitle = new Content();
    subtitle.setValue(XmlCharacters.of(head.description()));
    written.setSubtitle(subtitle);
    Generator generator = new Generator();
    generator.setValue(FeedXml.GENERATOR);
    written.setGenerator(generator);
    written.setEntries(feed.items().stream().map(item -> entry(item, now)).toList());
    Document tree = FeedXml.tree(written);
    tree.getRootElement().setAttribute("lang", head.language(), Namespace.XML_NAMESPACE);
    return FeedXml.print(tree);
  }

  /**
   * An entry.
   *
   * @param now when it is made: the format wants a time of everything
   */
  private static Entry entry(FeedItem item, Instant now) {
    Entry entry = new Entry();
    entry.setId(XmlCharacters.of(item.link()));
    entry.setTitle(XmlCharacters.of(item.title()));
    entry.setAlternateLinks(list(link("alternate", "text/html", item.link())));
    entry.setUpdated(Date.from(item.created() == null ? now : item.created()));
    Content html = new Content();
    html.setType(Content.HTML);
    html.setValue(XmlCharacters.of(item.html()));
    entry.setSummary(html);
    Person author = new Person();
    author.setName(XmlCharacters.of(item.author()));
    List<SyndPerson> authors = new ArrayList<>();
    authors.add(author);
    entry.setAuthors(authors);
    return entry;
  }

  private static Link link(String relation, String type, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(XmlCharacters.of(address));
    return link;
  }

  private static List<Link> list(Link link) {
    List<Link> links = new ArrayList<>();
    links.add(link);
    return links;
  }
}
