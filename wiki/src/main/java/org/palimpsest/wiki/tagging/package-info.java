/** What people do with change tags: define them, give them to changes and take them off. */
@NullMarked
package org.palimpsest.wiki.tagging;

import org.jspecify.annotations.NullMarked;
