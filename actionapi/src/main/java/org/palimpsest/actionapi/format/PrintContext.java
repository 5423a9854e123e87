package org.palimpsest.actionapi.format;

import java.time.Duration;

/**
 * What a printer may tell of a request besides its result.
 *
 * @param status the HTTP status of the answer
 * @param elapsed how long the request has taken so far
 */
public record PrintContext(int status, Duration elapsed) {}
