package org.palimpsest.wiki.dump;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.text.Utf8Length;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.log.LogTarget;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.log.LogView;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;

/**
 * Writes a dump as a stream: a head, then page after page, each with as many revisions as wanted.
 * What a revision view does not show is marked as deleted. Used by one thread.
 */
public final class DumpWriter {
  private static final String MAIN_SLOT = "main";

  private final XmlLines xml;
  private final DumpSchema schema;
  private final Namespaces namespaces;

  /** Begins a dump. */
  public DumpWriter(Writer out, DumpSchema schema, DumpedSite site) throws XMLStreamException {
    this.xml = new XmlLines(out);
    this.schema = schema;
    this.namespaces = site.namespaces();
    xml.root("mediawiki", schema, site.language());
    writeHead(site);
  }

  private void writeHead(DumpedSite site) throws XMLStreamException {
    xml.open("siteinfo");
    xml.text("sitename", site.name());
    xml.text("dbname", site.databaseName());
    xml.text("base", site.mainPage());
    xml.text("generator", site.generator());
    xml.text("case", "first-letter");
    xml.open("namespaces");
    for (Namespace namespace : namespaces.all()) {
      xml.text(
          "namespace",
          namespace.name(),
          "key",
          Integer.toString(namespace.id()),
          "case",
          "first-letter");
    }
    xml.close();
    xml.close();
  }

  /**
   * Begins a page.
   *
   * @param redirect where it leads to; null if it is no redirect
   */
  public void beginPage(PageFacts page, @Nullable LinkTarget redirect) throws XMLStreamException {
    xml.open("page");
    xml.text("title", namespaces.prefixedText(page.title()));
    xml.text("ns", Integer.toString(page.title().namespace()));
    xml.text("id", Long.toString(page.id()));
    if (redirect != null) {
      xml.empty("redirect", "title", text(redirect));
    }
  }

  private String text(LinkTarget target) {
    return switch (target) {
      case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
      case ParsedTitle.Interwiki other -> other.prefix() + ":" + other.text();
    };
  }

  /**
   * Adds a revision, read with text and digest, to the page that was begun last.
   *
   * @param origin the revision that had this content first: another one where nothing was changed
   */
  public void revision(RevisionView revision, long origin) throws XMLStreamException {
    xml.open("revision");
    xml.text("id", Long.toString(revision.id()));
    if (revision.parentId() != 0) {
      xml.text("parentid", Long.toString(revision.parentId()));
    }
    xml.text("timestamp", revision.created().toString());
    writeAuthor(revision.author().value());
    if (revision.minor()) {
      xml.empty("minor");
    }
    writeComment(revision.comment());
    writeContent(revision, origin);
    xml.close();
  }

  private void writeContent(RevisionView revision, long origin) throws XMLStreamException {
    SlotText content = revision.content().value();
    if (content == null || content.text() == null || content.sha1() == null) {
      writeKind(revision.model(), origin);
      xml.empty("text", "bytes", Long.toString(revision.size()), "deleted", "deleted");
      xml.empty("sha1");
      return;
    }
    SortedMap<String, String> digests = new TreeMap<>();
    writeKind(revision.model(), origin);
    digests.put(MAIN_SLOT, writeText(content.text(), content.sha1()));
    for (SlotText.Extra slot : content.extra()) {
      if (slot.text() != null && slot.sha1() != null) {
        digests.put(slot.role(), writeSlot(slot, slot.text(), slot.sha1(), origin));
      }
    }
    xml.text("sha1", DumpDigest.ofRevision(digests));
  }

  /** Older versions of the format have the main slot only. */
  private String writeSlot(SlotText.Extra slot, String text, String sha1, long origin)
      throws XMLStreamException {
    if (!schema.tellsOrigin()) {
      return DumpDigest.of(sha1);
    }
    xml.open("content");
    xml.text("role", slot.role());
    writeKind(slot.model(), origin);
    String digest = writeText(text, sha1);
    xml.close();
    return digest;
  }

  private void writeKind(String model, long origin) throws XMLStreamException {
    if (schema.tellsOrigin()) {
      xml.text("origin", Long.toString(origin));
    }
    xml.text("model", model);
    xml.text("format", ContentModel.ofWire(model).orElse(ContentModel.TEXT).defaultFormat());
  }

  private String writeText(String text, String sha1) throws XMLStreamException {
    String digest = DumpDigest.of(sha1);
    List<String> attributes = new ArrayList<>();
    attributes.add("bytes");
    attributes.add(Long.toString(Utf8Length.of(text)));
    if (schema.tellsOrigin()) {
      attributes.add("sha1");
      attributes.add(digest);
    }
    attributes.add("xml:space");
    attributes.add("preserve");
    xml.text("text", text, attributes.toArray(String[]::new));
    return digest;
  }

  private void writeAuthor(@Nullable Actor author) throws XMLStreamException {
    if (author == null) {
      xml.empty("contributor", "deleted", "deleted");
      return;
    }
    xml.open("contributor");
    if (!author.isRegistered() && IpAddresses.isAddress(author.name())) {
      xml.text("ip", author.name());
    } else {
      xml.text("username", author.name());
      xml.text("id", Long.toString(author.userId()));
    }
    xml.close();
  }

  private void writeComment(Seen<String> comment) throws XMLStreamException {
    String text = comment.value();
    if (text == null) {
      xml.empty("comment", "deleted", "deleted");
    } else if (!text.isEmpty()) {
      xml.text("comment", text);
    }
  }

  /**
   * Adds a log entry, of which everything has been read; behind all pages.
   *
   * @param params its parameters as dumps have them; empty where they are hidden
   */
  public void logItem(LogView entry, String params) throws XMLStreamException {
    xml.open("logitem");
    xml.text("id", Long.toString(entry.id()));
    xml.text("timestamp", entry.created().toString());
    writeAuthor(entry.author().value());
    writeComment(entry.comment());
    xml.text("type", entry.type());
    xml.text("action", entry.action());
    LogTarget target = entry.target().value();
    if (target == null) {
      xml.empty("text", "deleted", "deleted");
    } else {
      xml.text("logtitle", namespaces.prefixedText(target.title()));
      xml.text("params", params, "xml:space", "preserve");
    }
    xml.close();
  }

  /** Ends the page that was begun last. */
  public void endPage() throws XMLStreamException {
    xml.close();
  }

  /** Ends the dump; the writer below it stays open. */
  public void end() throws XMLStreamException {
    xml.end();
  }
}
