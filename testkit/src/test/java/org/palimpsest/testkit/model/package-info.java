/**
 * Random schedules of everything that can be done to pages, one after another or at once, against a
 * wiki in memory.
 */
@NullMarked
package org.palimpsest.testkit.model;

import org.jspecify.annotations.NullMarked;
