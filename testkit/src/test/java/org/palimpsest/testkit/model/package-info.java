/** Random schedules of everything that can be done to pages, against a wiki in memory. */
@NullMarked
package org.palimpsest.testkit.model;

import org.jspecify.annotations.NullMarked;
