package org.palimpsest.http.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The body of one request, in the form that its endpoint has asked for ({@link Intake}). */
public sealed interface RequestBody {
  /** No body at all. */
  RequestBody NONE = new Whole(new byte[0]);

  /** How many bytes of it are in memory. */
  long bytesInMemory();

  /**
   * All of it, in memory.
   *
   * @param bytes the body; empty when there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
  record Whole(byte[] bytes) implements RequestBody {
    @Override
    public long bytesInMemory() {
      return bytes.length;
    }
  }

  /**
   * A form in parts.
   *
   * @param parts the parts in order
   */
  record Spooled(List<FormPart> parts) implements RequestBody {
    public Spooled {
      parts = List.copyOf(parts);
    }

    @Override
    public long bytesInMemory() {
      return parts.stream()
          .mapToLong(part -> part instanceof FormPart.Text(_, byte[] bytes) ? bytes.length : 0)
          .sum();
    }

    /** The last file of this name. */
    public Optional<FormPart.File> file(String name) {
      return parts.stream()
          .filter(part -> part.name().equals(name))
          .filter(FormPart.File.class::isInstance)
          .map(FormPart.File.class::cast)
          .reduce((_, later) -> later);
    }
  }

  /**
   * What is still coming. To be read on the thread that answers; what is left unread closes the
   * connection. Reading throws an {@link java.io.IOException} when the body cannot be had: it is
   * too large, comes too slowly, or its sender has gone. An endpoint that passes it on (as {@link
   * java.io.UncheckedIOException}) leaves the refusal to the carrier.
   *
   * @param in the body; not to be kept
   */
  record Streamed(InputStream in) implements RequestBody {
    @Override
    public long bytesInMemory() {
      return 0;
    }
  }
}
