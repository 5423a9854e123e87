package org.palimpsest.wiki.media;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.mime.MimeTypesFactory;
import org.apache.tika.parser.ParseContext;
import org.palimpsest.wiki.media.bitmap.FileBytes;

/**
 * Names the types of files that no reader of ours knows, by the table of a library, which is read
 * when it is first asked for. Thread-safe.
 */
final class TypeDetector {
  private static final int BEGINNING = 64 * 1024;

  /** Only loaded when first used: the table takes half a second and some MB. */
  private static final class Table {
    static final MimeTypes TYPES = read();

    private static MimeTypes read() {
      try {
        return MimeTypesFactory.create("tika-mimetypes.xml");
      } catch (IOException | MimeTypeException e) {
        throw new IllegalStateException("the table of types cannot be read", e);
      }
    }
  }

  String mime(FileBytes file) throws IOException {
    try (TikaInputStream beginning = TikaInputStream.get(file.bytes(0, BEGINNING))) {
      String mime =
          Table.TYPES
              .detect(beginning, new Metadata(), new ParseContext())
              .getBaseType()
              .toString();
      return switch (mime) {
        case "text/plain" -> ScriptScan.isPage(text(file)) ? "text/html" : mime;
        case "application/octet-stream" -> MediaFacts.UNKNOWN;
        case "audio/vnd.wave" -> "audio/wav";
        case "image/x-ms-bmp" -> "image/bmp";
        default -> mime;
      };
    }
  }

  private static String text(FileBytes file) throws IOException {
    return ScriptScan.text(file.bytes(0, BEGINNING));
  }

  /** Whether the first character of a text is that of a tag, whatever it is encoded in. */
  static boolean mayBeXml(FileBytes file) throws IOException {
    for (byte character : file.bytes(0, 1024)) {
      if (character == '<') {
        return true;
      }
      if (character > ' ') {
        return false;
      }
    }
    return false;
  }
}
