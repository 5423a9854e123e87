package org.palimpsest.wikitext.output;

/**
 * What of its limits a parse has used.
 *
 * @param nodes visited by expansion
 * @param includeBytes of transcluded text
 * @param argumentBytes of values of arguments
 * @param depth of expansion
 * @param expensive calls of expensive functions
 * @param hiddenDepth of hidden content in hidden content
 * @param hiddenBytes of hidden content
 */
public record LimitReport(
    int nodes,
    long includeBytes,
    long argumentBytes,
    int depth,
    int expensive,
    int hiddenDepth,
    long hiddenBytes) {}
