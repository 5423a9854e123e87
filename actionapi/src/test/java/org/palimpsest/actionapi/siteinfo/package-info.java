@NullMarked
package org.palimpsest.actionapi.siteinfo;

import org.jspecify.annotations.NullMarked;
