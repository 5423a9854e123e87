/** What the owner of a wiki decides: its name, its switches, its limits. */
@NullMarked
package org.palimpsest.wiki.settings;

import org.jspecify.annotations.NullMarked;
