package org.palimpsest.wiki.dump;

/** What {@link DumpReader} finds in a dump, one after the other. */
public sealed interface DumpItem permits DumpedRevision, DumpedPage, DumpedLogItem {}
