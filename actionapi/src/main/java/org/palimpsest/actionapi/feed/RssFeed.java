package org.palimpsest.actionapi.feed;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Feeds in RSS 2.0, with the authors in the words of Dublin Core. */
final class RssFeed {
  private RssFeed() {}

  static String document(Feed feed, Instant now) {
    Feed.Head head = feed.head();
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(XmlCharacters.of(head.title()));
    channel.setLink(XmlCharacters.of(head.page()));
    channel.setDescription(XmlCharacters.of(head.description()));
    channel.setLanguage(head.language());
    channel.setGenerator(FeedXml.GENERATOR);
    channel.setLastBuildDate(Date.from(feed.updated(now)));
    channel.setItems(feed.items().stream().map(RssFeed::item).toList());
    return FeedXml.print(FeedXml.tree(channel));
  }

  private static Item item(FeedItem item) {
    Item written = new Item();
    written.setTitle(XmlCharacters.of(item.title()));
    written.setLink(XmlCharacters.of(item.link()));
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(XmlCharacters.of(item.link()));
    written.setGuid(guid);
    Description description = new Description();
    description.setValue(XmlCharacters.of(item.html()));
    written.setDescription(description);
    if (item.created() != null) {
      written.setPubDate(Date.from(item.created()));
    }
    DCModuleImpl author = new DCModuleImpl();
    author.setCreator(XmlCharacters.of(item.author()));
    written.setModules(List.of(author));
    if (item.comments() != null) {
      written.setComments(XmlCharacters.of(item.comments()));
    }
    return written;
  }
}
