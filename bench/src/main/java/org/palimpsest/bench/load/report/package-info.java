/** Figures as people and programs read them. */
@NullMarked
package org.palimpsest.bench.load.report;

import org.jspecify.annotations.NullMarked;
