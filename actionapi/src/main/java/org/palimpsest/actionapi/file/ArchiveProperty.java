package org.palimpsest.actionapi.file;

/** What {@code list=filearchive} can tell about a deleted version. */
enum ArchiveProperty {
  SHA1,
  TIMESTAMP,
  USER,
  SIZE,
  /** Another name for the size. */
  DIMENSIONS,
  DESCRIPTION,
  PARSEDDESCRIPTION,
  MIME,
  MEDIATYPE,
  METADATA,
  BITDEPTH,
  ARCHIVENAME
}
