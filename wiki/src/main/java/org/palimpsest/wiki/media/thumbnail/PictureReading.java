package org.palimpsest.wiki.media.thumbnail;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.palimpsest.wiki.media.MediaFacts;

/**
 * Reads the pixels of pictures, of large ones some of them only: as many as fit into a small share
 * of the memory.
 */
final class PictureReading {
  private static final int MAX_DECODED = 4_000_000;

  /** A reader of WebP has the whole picture in memory, and its parts beside it. */
  private static final int MAX_WEBP = 4_000_000;

  /** Coefficients of pictures that come in several scans are all kept outside the heap. */
  private static final int MAX_SCANS = 50_000_000;

  /** A reader can find more in a picture than its head has said. */
  private static final int MAX_LOOKED_AT = 400_000_000;

  /** How many pixels are looked at for each that is made, in each direction. */
  private static final int FINENESS = 4;

  private PictureReading() {}

  static BufferedImage read(Path source, MediaFacts facts, int width, Deadline deadline)
      throws IOException, UnfitPictureException {
    try (ImageInputStream in = new FileImageInputStream(source.toFile())) {
      ImageReader reader = reader(facts.mime());
      try {
        reader.setInput(in, true, !facts.mime().equals("image/gif"));
        BufferedImage image = read(reader, facts.mime(), width, deadline);
        return facts.mime().equals("image/gif") ? GifScreen.of(reader, image, facts) : image;
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReader reader(String mime) throws IOException, UnfitPictureException {
    if (mime.equals("image/webp")) {
      return new WebPImageReaderSpi().createReaderInstance();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mime);
    if (!readers.hasNext()) {
      throw UnfitPictureException.broken();
    }
    return readers.next();
  }

  private static BufferedImage read(ImageReader reader, String mime, int width, Deadline deadline)
      throws IOException, UnfitPictureException {
    int wide = reader.getWidth(0);
    int high = reader.getHeight(0);
    long all = (long) wide * high;
    if (mime.equals("image/webp") && all > MAX_WEBP) {
      throw UnfitPictureException.tooLarge(MAX_WEBP);
    }
    if (all > MAX_LOOKED_AT) {
      throw UnfitPictureException.tooLarge(MAX_LOOKED_AT);
    }
    if (mime.equals("image/jpeg") && all > MAX_SCANS) {
      throw UnfitPictureException.tooLarge(MAX_SCANS);
    }
    int step = Math.max(1, wide / Math.max(1, width * FINENESS));
    while ((long) (wide / step) * (high / step) > MAX_DECODED) {
      step++;
    }
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(new Rectangle(0, 0, wide, high));
    param.setSourceSubsampling(
        step, step, Math.min(step / 2, wide - 1), Math.min(step / 2, high - 1));
    Watch watch = new Watch(deadline);
    reader.addIIOReadProgressListener(watch);
    BufferedImage image = reader.read(0, param);
    if (watch.stopped) {
      throw UnfitPictureException.broken();
    }
    return image;
  }

  /** Stops a reader that takes too long. */
  private static final class Watch implements IIOReadProgressListener {
    private final Deadline deadline;
    private boolean stopped;

    Watch(Deadline deadline) {
      this.deadline = deadline;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (deadline.hasPassed()) {
        stopped = true;
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
