package org.palimpsest.wiki.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.media.bitmap.Bitmap;
import org.palimpsest.wiki.media.bitmap.BitmapReader;
import org.palimpsest.wiki.media.bitmap.FileBytes;
import org.palimpsest.wiki.media.svg.SvgReader;

/** Tells what files are, and whether they may be kept. Thread-safe. */
public final class MediaInspector {
  private static final String SVG = "image/svg+xml";
  private static final String NOTHING = "{}";

  private final TypeDetector detector = new TypeDetector();

  /** What the bytes of a file are, whatever it is called. */
  public MediaFacts facts(Path file) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      for (BitmapReader reader : BitmapReader.ALL) {
        if (reader.recognises(bytes)) {
          return reader
              .read(bytes)
              .map(bitmap -> facts(reader.mime(), bitmap))
              .orElseGet(() -> unmeasured(reader.mime()));
        }
      }
      return others(file, bytes);
    }
  }

  /** Whether a file may be kept under a name with this extension. */
  public Inspection inspect(Path file, String extension) throws IOException {
    MediaFacts facts = facts(file);
    if (FileTypes.prohibitsMime(facts.mime())) {
      return refused("filetype-badmime", facts.mime());
    }
    Optional<FileType> named = FileTypes.ofExtension(extension);
    if (named.isEmpty() || !named.get().mime().equals(facts.mime())) {
      return refused("filetype-mime-mismatch", extension, facts.mime());
    }
    return new Inspection.Sound(facts);
  }

  /** Why no file of a type may be kept, whatever it is called; empty when one may. */
  public Optional<Message> refusal(String mime) {
    return FileTypes.prohibitsMime(mime)
        ? Optional.of(Message.of("filetype-badmime", mime))
        : Optional.empty();
  }

  private MediaFacts others(Path file, FileBytes bytes) throws IOException {
    if (TypeDetector.mayBeXml(bytes) && SvgReader.recognises(file)) {
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
    return unmeasured(detector.mime(bytes));
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

  private static Inspection refused(String key, Object... params) {
    return new Inspection.Refused(Message.of(key, params));
  }
}
