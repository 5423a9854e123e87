@NullMarked
package org.palimpsest.wiki.oauth;

import org.jspecify.annotations.NullMarked;
