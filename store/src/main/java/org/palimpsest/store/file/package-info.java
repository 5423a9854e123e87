/**
 * Files and their versions, live and deleted. Bytes lie in the blob store; a version names them.
 */
@NullMarked
package org.palimpsest.store.file;

import org.jspecify.annotations.NullMarked;
