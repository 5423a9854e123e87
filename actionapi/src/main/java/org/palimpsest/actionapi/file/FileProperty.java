package org.palimpsest.actionapi.file;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.store.file.FilePart;

/** What can be told about a version of a file. */
enum FileProperty {
  TIMESTAMP,
  USER,
  USERID,
  COMMENT,
  PARSEDCOMMENT,
  CANONICALTITLE,
  URL,
  SIZE,
  /** Another name for the size. */
  DIMENSIONS,
  SHA1,
  MIME,
  THUMBMIME,
  MEDIATYPE,
  METADATA,
  COMMONMETADATA,
  EXTMETADATA,
  ARCHIVENAME,
  BITDEPTH,
  UPLOADWARNING,
  BADFILE,
  THUMBURLS;

  /** What has to be read. */
  static final Parts<FilePart, FileProperty> PARTS =
      Parts.<FilePart, FileProperty>none(FilePart.class)
          .read(FilePart.AUTHOR, USER, USERID)
          .read(FilePart.COMMENT, COMMENT, PARSEDCOMMENT)
          .read(FilePart.PAGE, URL)
          .read(FilePart.METADATA, SIZE, DIMENSIONS, METADATA, COMMONMETADATA);

  /** The parameter that asks for properties, of which a module lacks some. */
  static Param<List<FileProperty>> param(Set<FileProperty> lacking, FileProperty... defaults) {
    Map<String, FileProperty> values = new LinkedHashMap<>();
    for (FileProperty property : EnumSet.allOf(FileProperty.class)) {
      if (!lacking.contains(property)) {
        values.put(property.name().toLowerCase(Locale.ROOT), property);
      }
    }
    return Param.of("prop", ChoiceType.of(values)).multi().defaults(List.of(defaults));
  }
}
