@NullMarked
package org.palimpsest.wiki.oauth.signature;

import org.jspecify.annotations.NullMarked;
