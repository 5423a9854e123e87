@NullMarked
package org.palimpsest.wiki.accounts;

import org.jspecify.annotations.NullMarked;
