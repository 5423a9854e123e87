/** What the owner of a wiki decides: its name, its switches, its limits. */
@NullMarked
package org.palimpsest.wiki.setting;

import org.jspecify.annotations.NullMarked;
