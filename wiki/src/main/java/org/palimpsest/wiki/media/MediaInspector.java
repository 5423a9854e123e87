package org.palimpsest.wiki.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.media.bitmap.Bitmap;
import org.palimpsest.wiki.media.bitmap.BitmapReader;
import org.palimpsest.wiki.media.bitmap.FileBytes;
import org.palimpsest.wiki.media.svg.SvgReader;
import org.palimpsest.wiki.media.svg.SvgSafety;

/** Tells what files are, and whether they may be kept. Thread-safe. */
public final class MediaInspector {
  private static final String SVG = "image/svg+xml";
  private static final String NOTHING = "{}";

  private final TypeDetector detector = new TypeDetector();
  private final long maxPixels;

  /**
   * An inspector.
   *
   * @param maxPixels how many pixels a picture may have
   */
  public MediaInspector(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  /** What the bytes of a file are, whatever it is called. */
  public MediaFacts facts(Path file) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      return facts(file, bytes);
    }
  }

  /**
   * Whether a file may be kept under a name with this extension.
   *
   * @param extension as it is written in the name; empty: has none, only the bytes are looked at
   */
  public Inspection inspect(Path file, String extension) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      MediaFacts facts = facts(file, bytes);
      Optional<Message> danger = danger(file, bytes, facts, extension);
      return danger.isPresent()
          ? new Inspection.Refused(danger.get())
          : new Inspection.Sound(facts);
    }
  }

  /** Why no file of a type may be kept, whatever it is called; empty when one may. */
  public Optional<Message> refusal(String mime) {
    return FileTypes.prohibitsMime(mime)
        ? Optional.of(Message.of("filetype-badmime", mime))
        : Optional.empty();
  }

  private Optional<Message> danger(Path file, FileBytes bytes, MediaFacts facts, String extension)
      throws IOException {
    String mime = facts.mime();
    if (FileTypes.prohibitsMime(mime)) {
      return refused("filetype-badmime", mime);
    }
    boolean drawing = mime.equals(SVG) || (saysDrawing(extension) && TypeDetector.mayBeXml(bytes));
    Optional<Message> danger = ScriptScan.danger(bytes, drawing);
    if (danger.isEmpty() && drawing) {
      danger = SvgSafety.danger(file);
    }
    if (danger.isPresent()) {
      return danger;
    }
    Optional<FileType> type = FileTypes.ofMime(mime);
    boolean named = extension.isEmpty() || FileTypes.ofExtension(extension).equals(type);
    if (type.isEmpty() || !named) {
      return refused("filetype-mime-mismatch", extension.toLowerCase(Locale.ROOT), mime);
    }
    long pixels = (long) facts.width() * facts.height();
    return facts.kind() == MediaKind.BITMAP && pixels > maxPixels
        ? refused("file-too-many-pixels", Message.count(pixels), Message.count(maxPixels))
        : Optional.empty();
  }

  private static boolean saysDrawing(String extension) {
    return FileTypes.ofExtension(extension).map(FileType::mime).orElse("").equals(SVG);
  }

  private MediaFacts facts(Path file, FileBytes bytes) throws IOException {
    if (ScriptScan.isProgram(bytes)) {
      return unmeasured("application/x-php");
    }
    if (ZipTail.isThere(bytes)) {
      return unmeasured("application/zip");
    }
    for (BitmapReader reader : BitmapReader.ALL) {
      if (reader.recognises(bytes)) {
        return bitmap(reader, bytes);
      }
    }
    if (TypeDetector.mayBeXml(bytes)) {
      Optional<QName> root = SvgReader.root(file);
      if (root.isPresent()) {
        return SvgReader.isDrawing(root.get()) ? drawing(file) : unmeasured(xml(root.get()));
      }
    }
    return unmeasured(detector.mime(bytes));
  }

  private static MediaFacts bitmap(BitmapReader reader, FileBytes bytes) throws IOException {
    try {
      return reader
          .read(bytes)
          .map(bitmap -> facts(reader.mime(), bitmap))
          .orElseGet(() -> unmeasured(reader.mime()));
    } catch (EOFException e) {
      return unmeasured(reader.mime());
    }
  }

  private static String xml(QName root) {
    return root.getLocalPart().equalsIgnoreCase("html") ? "text/html" : "application/xml";
  }

  private static MediaFacts drawing(Path file) throws IOException {
    return SvgReader.read(file)
        .map(drawing ->
            new MediaFacts(
                SVG,
                MediaKind.DRAWING,
                drawing.width(),
                drawing.height(),
                0,
                drawing.metadata().toString()))
        .orElseGet(() -> unmeasured(SVG));
  }

  private static MediaFacts facts(String mime, Bitmap bitmap) {
    return new MediaFacts(
        mime,
        MediaKind.BITMAP,
        bitmap.width(),
        bitmap.height(),
        bitmap.bits(),
        bitmap.metadata().toString());
  }

  private static MediaFacts unmeasured(String mime) {
    MediaKind kind = FileTypes.ofMime(mime).map(FileType::kind).orElse(MediaKind.UNKNOWN);
    return new MediaFacts(mime, kind, 0, 0, 0, NOTHING);
  }

  private static Optional<Message> refused(String key, Object... params) {
    return Optional.of(Message.of(key, params));
  }
}
