package org.palimpsest.server.http;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one request when it has been answered. Holds nothing secret: no query, no body,
 * no cookies.
 *
 * @param address the address of the client
 * @param method the method; {@code -} when the request could not be read
 * @param path the path, percent-encoded, without the query; {@code -} when it could not be read
 * @param protocol for instance {@code HTTP/1.1}
 * @param status the status of the answer
 * @param bytes how many bytes the body of the answer has
 * @param nanos from the first byte of the request to the last of the answer, in nanoseconds
 * @param action the name of the API's module that answered, or null when none did
 * @param code the API's error code, or null when there was no error; never the client's words
 */
public record Exchange(
    String address,
    String method,
    String path,
    String protocol,
    int status,
    long bytes,
    long nanos,
    @Nullable String action,
    @Nullable String code) {}
