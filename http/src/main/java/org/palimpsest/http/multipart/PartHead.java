package org.palimpsest.http.multipart;

import org.jspecify.annotations.Nullable;

/**
 * What a part says of itself.
 *
 * @param name the name of the field
 * @param fileName the name of the file; null when it is none
 * @param contentType what it is said to be; null: nothing
 */
public record PartHead(String name, @Nullable String fileName, @Nullable String contentType) {}
