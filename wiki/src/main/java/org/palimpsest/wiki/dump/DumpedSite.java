package org.palimpsest.wiki.dump;

import org.palimpsest.model.title.Namespaces;

/**
 * What the head of a dump says about the wiki.
 *
 * @param name its name
 * @param databaseName the name by which other wikis of its owner know it
 * @param mainPage the address of its main page
 * @param generator the software
 * @param language the code of its language
 */
public record DumpedSite(
    String name,
    String databaseName,
    String mainPage,
    String generator,
    String language,
    Namespaces namespaces) {}
