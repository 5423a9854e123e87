/**
 * What has happened, for those who follow the wiki by the outbox: a record for each kind of event
 * and the one form in which they are kept. An event holds ids only, nothing that can be hidden.
 */
@NullMarked
package org.palimpsest.wiki.event;

import org.jspecify.annotations.NullMarked;
