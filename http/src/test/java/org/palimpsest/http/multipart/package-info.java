@NullMarked
package org.palimpsest.http.multipart;

import org.jspecify.annotations.NullMarked;
