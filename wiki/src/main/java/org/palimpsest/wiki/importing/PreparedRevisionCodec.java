package org.palimpsest.wiki.importing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.wiki.importing.PreparedRevision.ExtraSlot;

/** Writes revisions down that do not fit into memory, and reads them back in the same process. */
final class PreparedRevisionCodec {
  private static final int NONE = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;

  private PreparedRevisionCodec() {}

  static void write(DataOutput out, PreparedRevision revision) throws IOException {
    out.writeLong(revision.created().getEpochSecond());
    writeAuthor(out, revision.author());
    out.writeBoolean(revision.minor());
    writeText(out, revision.comment());
    out.writeInt(revision.visibility().stored());
    out.writeUTF(revision.model());
    writeTarget(out, revision.redirect());
    revision.text().writeTo(out);
    out.writeInt(revision.extra().size());
    for (ExtraSlot slot : revision.extra()) {
      writeText(out, slot.role());
      out.writeUTF(slot.model());
      slot.text().writeTo(out);
    }
    out.writeUTF(revision.digest());
  }

  static PreparedRevision read(DataInput in) throws IOException {
    return new PreparedRevision(
        Instant.ofEpochSecond(in.readLong()),
        readAuthor(in),
        in.readBoolean(),
        readText(in),
        Visibility.of(in.readInt()),
        in.readUTF(),
        readTarget(in),
        EncodedContent.readFrom(in),
        readSlots(in),
        in.readUTF());
  }

  private static List<ExtraSlot> readSlots(DataInput in) throws IOException {
    int count = in.readInt();
    List<ExtraSlot> slots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      slots.add(new ExtraSlot(readText(in), in.readUTF(), EncodedContent.readFrom(in)));
    }
    return slots;
  }

  private static void writeAuthor(DataOutput out, ImportedAuthor author) throws IOException {
    switch (author) {
      case ImportedAuthor.Nobody(String name) -> {
        out.writeByte(FIRST);
        writeText(out, name);
      }
      case ImportedAuthor.Account(String name) -> {
        out.writeByte(SECOND);
        writeText(out, name);
      }
      case ImportedAuthor.KnownAccount(String name, String otherwise) -> {
        out.writeByte(THIRD);
        writeText(out, name);
        writeText(out, otherwise);
      }
    }
  }

  private static ImportedAuthor readAuthor(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case FIRST -> new ImportedAuthor.Nobody(readText(in));
      case SECOND -> new ImportedAuthor.Account(readText(in));
      default -> new ImportedAuthor.KnownAccount(readText(in), readText(in));
    };
  }

  private static void writeTarget(DataOutput out, @Nullable LinkTarget target) throws IOException {
    switch (target) {
      case null -> out.writeByte(NONE);
      case ParsedTitle.Local(Title title, String fragment) -> {
        out.writeByte(FIRST);
        out.writeInt(title.namespace());
        writeText(out, title.key());
        writeText(out, fragment);
      }
      case ParsedTitle.Interwiki(String prefix, String text, String fragment) -> {
        out.writeByte(SECOND);
        writeText(out, prefix);
        writeText(out, text);
        writeText(out, fragment);
      }
    }
  }

  private static @Nullable LinkTarget readTarget(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case NONE -> null;
      case FIRST -> new ParsedTitle.Local(new Title(in.readInt(), readText(in)), readText(in));
      default -> new ParsedTitle.Interwiki(readText(in), readText(in), readText(in));
    };
  }

  private static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
