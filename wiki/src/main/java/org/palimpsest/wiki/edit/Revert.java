package org.palimpsest.wiki.edit;

import java.util.List;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.revert.RevertDescription;

/**
 * What an edit takes back, on purpose or not.
 *
 * @param description what is kept with its tag
 * @param before the revision before the oldest one taken back
 * @param reverted what is taken back, oldest first; one too many where it is more than can be
 *     marked
 */
record Revert(RevertDescription description, RevisionRow before, List<RevisionRow> reverted) {}
