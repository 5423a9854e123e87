package org.palimpsest.store.log;

/**
 * What a log entry says was done.
 *
 * @param logId the id of the entry
 * @param params a JSON object
 */
public record LoggedAction(long logId, String type, String action, String params) {}
