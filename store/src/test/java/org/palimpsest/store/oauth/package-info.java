@NullMarked
package org.palimpsest.store.oauth;

import org.jspecify.annotations.NullMarked;
