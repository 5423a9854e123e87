@org.jspecify.annotations.NullMarked
package org.palimpsest.wiki.diff;
