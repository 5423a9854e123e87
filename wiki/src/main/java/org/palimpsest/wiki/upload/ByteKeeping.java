package org.palimpsest.wiki.upload;

import org.palimpsest.store.blob.BlobKeeper;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.wiki.media.MediaInspector;

/**
 * Where bytes of uploads go, and who looks at them. Thread-safe.
 *
 * @param inspector tells what they are
 * @param keeper brings them into the blob store
 * @param blobs the blob store
 * @param stash names them until they are published
 * @param scratch makes files for what has to be put together
 */
public record ByteKeeping(
    MediaInspector inspector,
    BlobKeeper keeper,
    BlobStore blobs,
    Stash stash,
    ScratchFiles scratch) {}
